import { join } from 'node:path';
import type { Activity, BotAnswer } from '#infra/local/microsoft365/connector/activity.ts';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { findUser, type DirectoryUser } from '#infra/local/microsoft365/directory.ts';
import { playgroundConfig, playgroundSize } from './playgroundConfig.ts';
import { startPlaygroundProcess, type PlaygroundProcess } from './playgroundProcess.ts';
import { Relay } from './relay.ts';

export interface PlaygroundSettings {
  /** 0: any free one. */
  port: number;
  /** The sign-in names of those in it, six of them. */
  accounts: string[];
  /** For its settings and its log. */
  folder: string;
}

interface Speaking {
  me: DirectoryUser;
  process: PlaygroundProcess;
  relay: Relay;
}

/** Microsoft's playground beside local Microsoft 365: one person at a time speaks in it. */
export class Playground {
  /** Six of the directory's accounts. */
  readonly people: DirectoryUser[];
  readonly #cloud: Cloud;
  readonly #settings: PlaygroundSettings;
  #speaking: Speaking | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #closing = new AbortController();

  /** @throws Error when the directory has not six of the accounts */
  constructor(cloud: Cloud, settings: PlaygroundSettings) {
    this.#cloud = cloud;
    this.#settings = settings;
    this.people = settings.accounts.flatMap((account) => findUser(cloud.directory, account) ?? []);
    if (this.people.length !== playgroundSize)
      throw new Error(`The playground needs ${playgroundSize} accounts and found ${this.people.length}.`);
  }

  /** Who speaks in it, and where it is; null while it does not run. */
  get speaking(): { me: DirectoryUser; address: string } | null {
    return this.#speaking && { me: this.#speaking.me, address: this.#speaking.process.address };
  }

  /**
   * Has this person speak in it: starts it anew as them, unless they do already.
   * @returns where it answers
   * @throws Error for somebody who is not in it; when it does not start
   */
  speakAs(account: string): Promise<string> {
    const turn = this.#turn.then(() => this.#change(account));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Something that the playground sends. Before anybody speaks, and of a page left open over a change, nothing comes of it. */
  async receive(activity: Activity): Promise<BotAnswer> {
    return this.#speaking?.relay.receive(activity) ?? { status: 503, body: null };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#turn;
    await this.#stop();
  }

  async #change(account: string): Promise<string> {
    const me = this.people.find(({ upn }) => upn === account);
    if (!me) throw new Error('Nobody of that name is in the playground.');
    if (this.#speaking?.me === me) return this.#speaking.process.address;
    await this.#stop();
    if (this.#closing.signal.aborted) throw new Error('Local Microsoft 365 is ending.');
    const { folder, port } = this.#settings;
    const process = await startPlaygroundProcess({
      port,
      endpoint: `${this.#cloud.addresses.http}/playground/messages`,
      config: playgroundConfig(this.#cloud, this.people, me),
      folder: join(folder, 'playground'),
      signal: this.#closing.signal,
    });
    const relay = new Relay(this.#cloud.connector, me.oid, process.address);
    const speaking = { me, process, relay };
    this.#speaking = speaking;
    void process.ended.then(() => {
      relay.close();
      if (this.#speaking === speaking) this.#speaking = null;
    });
    return process.address;
  }

  async #stop(): Promise<void> {
    await this.#speaking?.process.stop();
    this.#speaking = null;
  }
}
