import { expect, it } from "vitest";
import { makeSecret, signedHeaders } from "./sign";

it("signs as the example of the standard does", () => {
  const headers = signedHeaders(
    { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' },
    ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    new Date(1_614_265_330_000),
  );
  expect(headers["webhook-timestamp"]).toBe("1614265330");
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

it("signs with every secret while one is replaced", () => {
  const secrets = [makeSecret(), makeSecret()];
  const headers = signedHeaders({ id: "msg_1", body: "{}" }, secrets, new Date());
  expect(headers["webhook-signature"]!.split(" ")).toHaveLength(2);
  expect(secrets[0]).not.toBe(secrets[1]);
});
