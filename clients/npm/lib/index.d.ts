import type { components } from './control-api';

type Schemas = components['schemas'];

// What the control API answers. Its description, /sandbox/openapi.json, says what each member means.
export type Invoice = Schemas['Invoice'];
export type InvoiceItem = Schemas['InvoiceItem'];
export type InvoiceStatus = Schemas['Invoice']['status'];
export type PayerState = Schemas['Payer'];
export type PayerSettings = Schemas['MakePayer'];
export type Outcome = NonNullable<Schemas['Confirm']['outcome']>;
export type Scenario = Schemas['Scenario'];
export type ScenarioItem = Schemas['ScenarioItem'];
export type JournalItem = Schemas['EntryItem'];
export type JournalEntry = Schemas['Entry'];
export type Pattern = Schemas['Pattern'];
export type Verification = Schemas['Verification'] & Required<Pick<Schemas['Verification'], 'entries' | 'nearest'>>;
export type Notification = Schemas['Notification'];
export type Terminal = Schemas['Terminal'];
export type NewTerminal = Schemas['MakeTerminal'];
export type ChangedTerminal = Schemas['ChangeTerminal'];
export type Certification = Schemas['Certification'];
export type CertificationPlan = NonNullable<Certification['plan']>;

/** Milliseconds, or a text of the control API such as '20s' or '1m30s'. */
export type Duration = number | string;

/** Exactly so often, or within bounds. */
export type Times = number | { atLeast?: number; atMost?: number };

export interface StartOptions {
  /** The path of the program; by default it is looked for: SEQR_SANDBOX_PROGRAM, the platform's package, the PATH. */
  program?: string;
  /** More arguments of its command line, such as ['--seed', '7']. */
  arguments?: string[];
  /** A directory for its data, which stays; by default a temporary one. */
  data?: string;
  /** How long to wait until it answers, in milliseconds; 30 seconds by default. */
  wait?: number;
}

/** Connects to the simulator of SEQR_SANDBOX_URL, with the token of SEQR_SANDBOX_TOKEN; without it, starts one. */
export function open(options?: StartOptions): Promise<Simulator>;

/** Starts the program for this process, on a free port of the loopback address. It ends with this process at the latest. */
export function start(options?: StartOptions): Promise<Simulator>;

/** Uses a simulator that runs elsewhere. Nothing is sent to it yet. */
export function connect(url: string | URL, token?: string): Simulator;

/** A simulated SEQR. One serves all tests of a program at the same time, each in a sandbox of its own. */
export interface Simulator extends AsyncDisposable {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** Makes a sandbox, with a unique name if none is given. An existing one of the name is used as it is. */
  sandbox(options?: { name?: string; seed?: number }): Promise<Sandbox>;
  /** Everything else of the control API. The answer's JSON, a text if it is none, null if it is empty. */
  request(method: string, path: string, body?: object | string): Promise<any>;
  /** Stops it, if it was started here. */
  close(): Promise<void>;
}

/** A test's own sandbox, which no other test sees. Each method throws SeqrError if the simulator refuses. */
export interface Sandbox extends AsyncDisposable {
  readonly name: string;
  /** Its address: below it are the pages, /sandbox/ and the SOAP services. */
  readonly url: string;
  /** The address of its SOAP service. */
  readonly endpoint: string;
  readonly wsdl: string;
  readonly clock: Clock;
  readonly scenarios: Scenarios;
  readonly terminals: Terminals;

  /** The default payer scans the invoice and confirms it. */
  pay(reference: string): Promise<Invoice>;
  /** The same, and the bank refuses for lack of money. */
  decline(reference: string): Promise<Invoice>;
  /** The default payer scans the invoice and turns it down. */
  cancel(reference: string): Promise<Invoice>;
  /** Reads an invoice. The merchant does not notice: this acknowledges no payment. */
  invoice(reference: string): Promise<Invoice>;
  /** All invoices, newest first. */
  invoices(): Promise<InvoiceItem[]>;
  /** Waits until the invoice has the status, by the wall clock. @param deadline Milliseconds; 10 seconds by default. */
  waitFor(reference: string, status: InvoiceStatus, deadline?: number): Promise<Invoice>;

  /** A person with the app: payer-1 to payer-10 always exist. */
  payer(id?: string): Payer;
  /** Makes a payer; what is left out is generated. */
  addPayer(settings?: PayerSettings): Promise<Payer>;

  /** What was seen, newest first, without the messages. */
  journal(query?: JournalQuery): Promise<JournalItem[]>;
  /** One entry, with the messages as they went over the wire. */
  entry(id: number): Promise<JournalEntry>;
  /** Verifies that something happened: at least once, if it is not said how often. Throws SeqrVerificationError. */
  verify(pattern: Pattern, options?: { times?: Times; within?: Duration }): Promise<Verification>;
  /** Verifies that things happened in this order; others may lie between. Throws SeqrVerificationError. */
  verifySequence(patterns: Pattern[], options?: { within?: Duration }): Promise<Verification>;

  /** What merchants were told, of one invoice or of all, newest first. */
  notifications(reference?: string): Promise<Notification[]>;
  /** Sends a notification again. The attempt is under way when this returns. */
  resend(id: string): Promise<Notification>;
  /** What SEQR's certification would say, by what was seen until now. */
  certification(plan: CertificationPlan): Promise<Certification>;

  /** Everything else of the control API: the path begins with /sandbox/. A body that is a text is YAML. */
  request(method: string, path: string, body?: object | string): Promise<any>;
  /** Makes the sandbox as new. */
  reset(): Promise<void>;
  /** Removes it. A simulator that is gone is no error. */
  remove(): Promise<void>;
}

/** A person with the app. */
export interface Payer {
  readonly id: string;
  /** Reads a code. The invoice, or the payer, who waits at a till that has no bill yet. */
  scan(code: string): Promise<Invoice | PayerState>;
  /** Confirms the invoice scanned last, or the one that is named. Without a PIN the right one is typed. */
  confirm(options?: { pin?: string; outcome?: Outcome; invoice?: string }): Promise<Invoice>;
  /** Turns the invoice down, or stops waiting at a till; then the answer is the payer. */
  cancel(options?: { invoice?: string }): Promise<Invoice | PayerState>;
  show(): Promise<PayerState>;
  /** The payer gets a loyalty card, of public_test_shop unless another merchant is named. */
  keepCard(id: string, value: string, reseller?: string): Promise<PayerState>;
}

/** The clock of one sandbox. Each method returns the sandbox's time afterwards. */
export interface Clock {
  now(): Promise<Date>;
  /** Everything that becomes due on the way happens in its order, and has happened when this returns. */
  advance(by: Duration): Promise<Date>;
  freeze(): Promise<Date>;
  resume(): Promise<Date>;
  set(to: Date | string): Promise<Date>;
}

/** The scenarios of one sandbox: what its payers do, and what goes wrong. */
export interface Scenarios {
  put(name: string, yaml: string): Promise<Scenario>;
  /** Makes one the default, for every invoice that no other scenario takes. */
  use(name: string): Promise<Scenario>;
  list(): Promise<ScenarioItem[]>;
  remove(name: string): Promise<null>;
}

/** The terminals of one sandbox, and their merchants. */
export interface Terminals {
  list(): Promise<Terminal[]>;
  create(settings: NewTerminal): Promise<Terminal>;
  change(id: string, settings: ChangedTerminal): Promise<Terminal>;
}

export interface JournalQuery {
  kind?: Pattern['kind'];
  operation?: string;
  terminal?: string;
  invoice?: string;
  result?: string;
  finding?: string;
  header?: string;
  since?: string;
  until?: string;
  /** At most so many; 1000 by default. */
  limit?: number;
}

/** The simulator refused a call (then there is a status), or it could not be started or reached. */
export class SeqrError extends Error {
  readonly title: string;
  readonly detail: string;
  /** The HTTP status of the refusal. */
  readonly status?: number;
  /** The kind of refusal, such as /problems/not-found. */
  readonly type?: string;
}

/** What a test expects did not happen. The message shows what came nearest. */
export class SeqrVerificationError extends Error {
  readonly result: Verification;
}

/** An invoice did not get a status in time. The message tells what happened to it instead. */
export class SeqrTimeoutError extends Error {
  readonly invoice: Invoice;
}
