/** Asks the services of an emulator as an operator would. */
export type EmulatorApi = {
  /** Services that speak JSON, by the name of an operation, e.g. `secretsmanager.GetSecretValue`. */
  readonly json: (service: string, target: string, input: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** Services that speak forms and XML; answers the XML. */
  readonly query: (service: string, action: string, input: Readonly<Record<string, string>>) => Promise<string>;
  /** Services that speak paths and JSON. */
  readonly rest: (service: string, path: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Puts an object into a bucket; `place` is `<bucket>/<key>`. */
  readonly put: (place: string, text: string) => Promise<void>;
  /** Calls a function as the clock does. @throws Error with what it threw */
  readonly invoke: (functionName: string) => Promise<void>;
};

// The emulator routes by the service that a signature names, and does not check the signature.
const signed = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

const textOf = async (response: Response): Promise<string> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`the emulator answers ${response.status}: ${text.slice(0, 500)}`);
  return text;
};

/** @throws Error with what the emulator said, where it refuses */
export const emulatorApi = (endpoint: string): EmulatorApi => ({
  json: async (service, target, input) => {
    const headers = { ...signed(service), 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    return JSON.parse(await textOf(await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) })));
  },
  query: async (service, action, input) => {
    const body = new URLSearchParams({ Action: action, ...input });
    return textOf(await fetch(endpoint, { method: 'POST', headers: signed(service), body }));
  },
  invoke: async (functionName) => {
    const place = `${endpoint}/2015-03-31/functions/${functionName}/invocations`;
    const response = await fetch(place, { method: 'POST', headers: signed('lambda'), body: '{}' });
    const text = await textOf(response);
    if (response.headers.has('x-amz-function-error')) throw new Error(`${functionName}: ${text}`);
  },
  put: async (place, body) => {
    await textOf(await fetch(`${endpoint}/${place}`, { method: 'PUT', headers: signed('s3'), body }));
  },
  rest: async (service, path) =>
    JSON.parse(await textOf(await fetch(`${endpoint}${path}`, { headers: signed(service) }))),
});

/** The texts of all elements of a name in an XML answer. */
export const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text = '']) => text);
