import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How long it may take to answer; on a slow machine it takes some seconds. */
const patienceMs = 60_000;

export interface PlaygroundStart {
  /** 0: any free one. */
  port: number;
  /** Where it sends what people do. */
  endpoint: string;
  /** Who is in it: see `playgroundConfig`. */
  config: string;
  /** For its settings and its log; made when it is not there. */
  folder: string;
  /** Ends it, even before it answers. */
  signal: AbortSignal;
}

/** Microsoft's playground while it runs. */
export interface PlaygroundProcess {
  /** `http://localhost:56150` */
  address: string;
  /** Comes when it has ended. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Where Microsoft's playground is installed; null where it is not, as in an installation without development packages. */
export function playgroundPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'));
  } catch {
    return null;
  }
}

/**
 * Starts Microsoft's playground and waits until it answers.
 * @throws Error when it is not installed, or ends before it answers
 */
export async function startPlaygroundProcess(start: PlaygroundStart): Promise<PlaygroundProcess> {
  const installed = playgroundPackage();
  if (installed === null) throw new Error('Microsoft’s playground is not installed.');
  mkdirSync(start.folder, { recursive: true });
  const configFile = join(start.folder, 'people.yml');
  writeFileSync(configFile, start.config);
  const logFile = join(start.folder, 'playground.log');
  const child = fork(join(installed, 'cli.js'), optionsOf(start), {
    cwd: start.folder,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('./preload.ts', import.meta.url).href,
    ],
    env: { ...plainEnvironment(), ...environmentOf(configFile, logFile) },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  start.signal.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const port = await Promise.race([
      portOf(child),
      ended.then(() => {
        throw new Error(`Microsoft’s playground ended by itself: see ${logFile}.`);
      }),
    ]);
    return { address: `http://localhost:${port}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function optionsOf({ port, endpoint }: PlaygroundStart): string[] {
  return [
    'start',
    '--app-endpoint',
    endpoint,
    '--channel-id',
    'msteams',
    '--port',
    String(port),
    '--disable-telemetry',
  ];
}

const environmentOf = (configFile: string, logFile: string) => ({
  TEAMSAPPTESTER_BROWSER: 'none',
  M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
  M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
});

/** What any program needs, and no more: with the settings of a proxy it would not find this computer. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** It says so on its first line, which stands before it can answer; a moment later it does. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(
      () => reject(new Error('Microsoft’s playground does not answer.')),
      patienceMs,
    );
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, port] = /Listening on (\d+)/.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(impatience);
      resolve(Number(port));
    });
  });
}
