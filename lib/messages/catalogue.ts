import enAccount from "./en/account.json";
import enAlignment from "./en/alignment.json";
import enAnnotation from "./en/annotation.json";
import enArticle from "./en/article.json";
import enAudit from "./en/audit.json";
import enBatch from "./en/batch.json";
import enChecks from "./en/checks.json";
import enCommands from "./en/commands.json";
import enDocument from "./en/document.json";
import enEntry from "./en/entry.json";
import enExport from "./en/export.json";
import enFeedback from "./en/feedback.json";
import enHistory from "./en/history.json";
import enLive from "./en/live.json";
import enNotification from "./en/notification.json";
import enPermission from "./en/permission.json";
import enPreferences from "./en/preferences.json";
import enRefusals from "./en/refusals.json";
import enProject from "./en/project.json";
import enQuality from "./en/quality.json";
import enReference from "./en/reference.json";
import enRelease from "./en/release.json";
import enRepetition from "./en/repetition.json";
import enReturns from "./en/returns.json";
import enReview from "./en/review.json";
import enRevision from "./en/revision.json";
import enSearch from "./en/search.json";
import enSegmentation from "./en/segmentation.json";
import enShell from "./en/shell.json";
import enSource from "./en/source.json";
import enSpelling from "./en/spelling.json";
import enTallies from "./en/tallies.json";
import enToken from "./en/token.json";
import enUi from "./en/ui.json";
import enWebhooks from "./en/webhooks.json";
import enWorkbench from "./en/workbench.json";
import idAccount from "./id/account.json";
import idAlignment from "./id/alignment.json";
import idAnnotation from "./id/annotation.json";
import idArticle from "./id/article.json";
import idAudit from "./id/audit.json";
import idBatch from "./id/batch.json";
import idChecks from "./id/checks.json";
import idCommands from "./id/commands.json";
import idDocument from "./id/document.json";
import idEntry from "./id/entry.json";
import idExport from "./id/export.json";
import idFeedback from "./id/feedback.json";
import idHistory from "./id/history.json";
import idLive from "./id/live.json";
import idNotification from "./id/notification.json";
import idPermission from "./id/permission.json";
import idPreferences from "./id/preferences.json";
import idRefusals from "./id/refusals.json";
import idProject from "./id/project.json";
import idQuality from "./id/quality.json";
import idReference from "./id/reference.json";
import idRelease from "./id/release.json";
import idRepetition from "./id/repetition.json";
import idReturns from "./id/returns.json";
import idReview from "./id/review.json";
import idRevision from "./id/revision.json";
import idSearch from "./id/search.json";
import idSegmentation from "./id/segmentation.json";
import idShell from "./id/shell.json";
import idSource from "./id/source.json";
import idSpelling from "./id/spelling.json";
import idTallies from "./id/tallies.json";
import idToken from "./id/token.json";
import idUi from "./id/ui.json";
import idWebhooks from "./id/webhooks.json";
import idWorkbench from "./id/workbench.json";
import type { ScreenLanguage } from "./languages";

const en = {
  account: enAccount,
  alignment: enAlignment,
  annotation: enAnnotation,
  article: enArticle,
  audit: enAudit,
  batch: enBatch,
  checks: enChecks,
  commands: enCommands,
  document: enDocument,
  entry: enEntry,
  export: enExport,
  feedback: enFeedback,
  history: enHistory,
  live: enLive,
  notification: enNotification,
  permission: enPermission,
  preferences: enPreferences,
  refusals: enRefusals,
  project: enProject,
  quality: enQuality,
  reference: enReference,
  release: enRelease,
  repetition: enRepetition,
  returns: enReturns,
  review: enReview,
  revision: enRevision,
  search: enSearch,
  segmentation: enSegmentation,
  shell: enShell,
  source: enSource,
  spelling: enSpelling,
  tallies: enTallies,
  token: enToken,
  ui: enUi,
  webhooks: enWebhooks,
  workbench: enWorkbench,
};
const id: Catalogue = {
  account: idAccount,
  alignment: idAlignment,
  annotation: idAnnotation,
  article: idArticle,
  audit: idAudit,
  batch: idBatch,
  checks: idChecks,
  commands: idCommands,
  document: idDocument,
  entry: idEntry,
  export: idExport,
  feedback: idFeedback,
  history: idHistory,
  live: idLive,
  notification: idNotification,
  permission: idPermission,
  preferences: idPreferences,
  refusals: idRefusals,
  project: idProject,
  quality: idQuality,
  reference: idReference,
  release: idRelease,
  repetition: idRepetition,
  returns: idReturns,
  review: idReview,
  revision: idRevision,
  search: idSearch,
  segmentation: idSegmentation,
  shell: idShell,
  source: idSource,
  spelling: idSpelling,
  tallies: idTallies,
  token: idToken,
  ui: idUi,
  webhooks: idWebhooks,
  workbench: idWorkbench,
};

/** The words of the screens by room, as ICU messages. English names the keys; every language has them all. */
export type Catalogue = typeof en;

export const catalogues: Readonly<Record<ScreenLanguage, Catalogue>> = { en, id };
