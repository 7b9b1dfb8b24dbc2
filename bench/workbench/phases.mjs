/**
 * Runs one phase of a measurement, tells when it begins and how it goes, and gives what it made; null where it took
 * longer than `seconds` or failed, which is told too. The work is given a way to tell how far it is.
 */
export async function runPhase(name, seconds, work) {
  const begun = performance.now();
  const since = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  let told = begun;
  const tell = (words) => {
    if (performance.now() - told < 5_000) return;
    told = performance.now();
    console.log(`    ${since()}: ${words}`);
  };
  console.log(`  ${name} …`);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${seconds} s`)), seconds * 1000);
  });
  try {
    const made = await Promise.race([work(tell), late]);
    console.log(`    ${since()}`);
    return made;
  } catch (error) {
    console.log(`    GIVEN UP after ${since()}: ${error.message}`);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
