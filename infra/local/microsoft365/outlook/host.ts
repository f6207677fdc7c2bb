/// <reference lib="dom" />
/**
 * Plays Outlook on the web for one add-in: answers what the real Office.js 1.1.110 asks by postMessage. Runs in the browser. The wire is
 * not documented; it is held still by the pinned version and by the test that runs the real library.
 */

/** An appointment in the form; times are milliseconds since 1970. */
export interface Appointment {
  subject: string;
  start: number;
  end: number;
  location: string;
  body: string;
  sensitivity: string;
  allDay: boolean;
  customProperties: Record<string, unknown>;
}

export interface Host {
  frame: HTMLIFrameElement;
  /** Where the add-in's page is. */
  page: string;
  account: { address: string; name: string };
  appointment: Appointment;
  /** Shows in the form what the add-in has set. */
  changed(): void;
  token(): Promise<string | null>;
  /** Takes the focus out of the pane. */
  leave(where: 'onward' | 'back'): void;
}

interface Question {
  _messageType: number;
  _actionName: string;
  _actionType?: number;
  _conversationId: string;
  _correlationId: string;
  _data?: { DdaMethod?: { DispatchId: number }; MethodData?: { DispatchId: number }; ApiParams?: Parameters };
}
type Parameters = Record<string, unknown>;
type Answer = Record<string, unknown>;

const conversation = 'outlook';
const control = 'visit-pane';
const appointmentCompose = 5;
const owa = 64;
const readWriteItem = 3;
const startOf = 1;

/** Puts the add-in into its frame, and answers it. Tell the returned function of events, such as `olkAppointmentTimeChanged`. */
export function playOutlook(host: Host): (event: string, data: unknown) => void {
  const target = new URL(host.page).origin;
  const listeners = new Map<string, Question>();
  const reply = (to: Question, data: unknown, responseType = 0) =>
    host.frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _origin: location.origin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
      target,
    );
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const question = event.source === host.frame.contentWindow && event.origin === target && read(event.data);
    if (!question) return;
    if (question._actionType === 1) {
      listeners.set(question._actionName, question);
      return reply(question, { Error: 0, Version: 1 });
    }
    void answer(host, question).then((data) => data !== undefined && reply(question, data));
  });
  const address = new URL(host.page);
  address.search = `?et=&_host_Info=${encodeURIComponent('Outlook$Web$16.01$en-GB$$$$0')}`;
  address.hash = `#&_serializer_version=1&_xdm_Info=${conversation}|${control}|${location.origin}`;
  host.frame.src = address.href;
  return (event, data) => {
    const listener = listeners.get(event);
    if (listener) reply(listener, data, 1);
  };
}

function read(data: unknown): Question | undefined {
  try {
    const question = JSON.parse(String(data)) as Question;
    return typeof question._actionName === 'string' ? question : undefined;
  } catch {
    return undefined;
  }
}

async function answer(host: Host, { _actionName: name, _data: data }: Question): Promise<unknown> {
  switch (name) {
    case 'ContextActivationManager_getAppContextAsync':
      return context();
    case 'ContextActivationManager_notifyHost':
      notified(host, data);
      return null;
    case 'GetInitialData':
      return initialData(host);
    case 'ExecuteMethod':
      return execute(host, data?.MethodData?.DispatchId ?? 0, data?.ApiParams ?? {});
    case 'executeMethod':
      return office(host, data?.DdaMethod?.DispatchId ?? 0);
    default:
      return undefined;
  }
}

/** The Tab key leaves the pane: the focus goes on behind it, or back before it. */
function notified(host: Host, data: unknown): void {
  const [tabExit, tabExitShift] = [13, 14];
  const action = Array.isArray(data) ? (data as unknown[])[1] : undefined;
  if (action === tabExit) host.leave('onward');
  if (action === tabExitShift) host.leave('back');
}

/** What Office.js shares over all its hosts; of it the add-in uses the sign-in alone. */
async function office(host: Host, method: number): Promise<Answer> {
  const getAccessToken = 98;
  const token = method === getAccessToken ? await host.token() : null;
  if (token !== null) return { Error: 0, Version: 1, accessToken: token };
  // 13006: the client could not; 5000: not known here.
  return { Error: method === getAccessToken ? 13006 : 5000, Version: 1 };
}

const context = () => ({
  _id: control,
  _appName: owa,
  _appVersion: '16.01',
  _appMinorVersion: 1,
  _appUILocale: 'en-GB',
  _dataLocale: 'en-GB',
  _docUrl: '',
  _clientMode: 0,
  _settings: {},
  _reason: 1,
  _osfControlType: 2,
  _eToken: '',
  _correlationId: crypto.randomUUID(),
  _appInstanceId: control,
  _requirementMatrix: JSON.stringify({ mailbox: '1.14', identityapi: '1.3' }),
  _hostCustomMessage: '',
  _hostFullVersion: '16.0.0.0',
  _addinName: 'Seen & Heard',
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
});

const initialData = ({ account }: Host) => {
  const data = {
    itemType: appointmentCompose,
    userEmailAddress: account.address,
    userDisplayName: account.name,
    userTimeZone: 'GMT Standard Time',
    userProfileType: 'enterprise',
    permissionLevel: readWriteItem,
    hostVersion: '20.0.0.0',
    owaView: 'ThreeColumns',
    isRead: false,
    timeZoneOffsets: null,
    restUrl: location.origin,
    ewsUrl: location.origin,
    isRestIdSupported: true,
  };
  return { wasSuccessful: true, ...data, initialData: data };
};

const done = (data?: unknown): Answer => ({ wasSuccessful: true, data });
/** What Outlook answers for what this form has not. */
const notSupported: Answer = { wasSuccessful: false, error: true, errorCode: 5000 };

/** The methods of the item, by the numbers that Office.js gives them. */
const methods: Record<number, (host: Host, parameters: Parameters) => Answer> = {
  3: ({ appointment }) => ({ ...done(), customProperties: JSON.stringify(appointment.customProperties) }),
  4: (host, { customProperties }) =>
    set(host, { customProperties: { ...(customProperties as Record<string, unknown>) } }),
  17: (host, { subject }) => set(host, { subject: String(subject) }),
  18: ({ appointment }) => done(appointment.subject),
  24: ({ appointment }, { TimeProperty: which }) =>
    done(which === startOf ? appointment.start : appointment.end),
  25: (host, { TimeProperty: which, time }) => setTime(host, which === startOf, Number(time)),
  23: (host, { data }) => set(host, { body: `${String(data)}${host.appointment.body}` }),
  26: ({ appointment }) => done(appointment.location),
  27: (host, { location }) => set(host, { location: String(location) }),
  37: ({ appointment }) => done(appointment.body),
  38: (host, { data }) => set(host, { body: String(data) }),
  169: ({ appointment }) => done(appointment.allDay),
  170: (host, { isAllDayEvent }) => set(host, { allDay: isAllDayEvent === true }),
  171: ({ appointment }) => done(appointment.sensitivity),
  172: (host, { sensitivity }) => set(host, { sensitivity: String(sensitivity) }),
};

function execute(host: Host, method: number, parameters: Parameters): Answer {
  return methods[method]?.(host, parameters) ?? notSupported;
}

function set(host: Host, change: Partial<Appointment>): Answer {
  Object.assign(host.appointment, change);
  host.changed();
  return done();
}

/** A new start takes the end with it, as in Outlook; an end before the start is refused. */
function setTime(host: Host, isStart: boolean, time: number): Answer {
  const { start, end } = host.appointment;
  if (isStart) return set(host, { start: time, end: time + (end - start) });
  if (time < start) return { wasSuccessful: false, error: true, errorCode: 9010 };
  return set(host, { end: time });
}
