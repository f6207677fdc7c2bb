import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../infra/node.mjs', import.meta.url));

// A clone with nothing installed; in the place of npm a program that notes how often it was called, since the real one needs the network.
let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'seen-and-heard-clone-'));
  mkdirSync(join(clone, 'infra'));
  copyFileSync(script, join(clone, 'infra', 'node.mjs'));
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  writeFileSync(
    join(clone, 'answer.mjs'),
    'console.log("the answer", ...process.argv.slice(2)); process.exitCode = 7;',
  );
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function npmIs(lines: string): void {
  mkdirSync(join(clone, 'bin'), { recursive: true });
  writeFileSync(join(clone, 'bin', 'npm'), `#!/bin/sh\necho called >> '${join(clone, 'calls')}'\n${lines}\n`);
  chmodSync(join(clone, 'bin', 'npm'), 0o755);
}

function run(path = [join(clone, 'bin'), '/usr/bin', '/bin'].join(delimiter)) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(clone, 'infra', 'node.mjs'), join(clone, 'answer.mjs'), 'a', 'b c'],
    { encoding: 'utf8', env: { PATH: path } },
  );
  return { status, stdout, stderr };
}

describe('infra/node.mjs', () => {
  it('installs what is missing once, and leaves standard output and the exit code to the script', () => {
    npmIs('echo "added 500 packages"\nmkdir -p node_modules');
    expect(run()).toEqual({
      status: 7,
      stdout: 'the answer a b c\n',
      stderr: 'Installing what is missing (a minute or two, the first time only) …\n',
    });
    expect(run()).toEqual({ status: 7, stdout: 'the answer a b c\n', stderr: '' });
    expect(readFileSync(join(clone, 'calls'), 'utf8')).toBe('called\n');
  });

  it('installs again when the lock file is another one', () => {
    npmIs('mkdir -p node_modules');
    run();
    writeFileSync(join(clone, 'package-lock.json'), '{ "lockfileVersion": 3 }');
    expect(run().stderr).toContain('Installing what is missing');
    expect(readFileSync(join(clone, 'calls'), 'utf8')).toBe('called\ncalled\n');
  });

  it('says in one line why npm could not, and tries again the next time', () => {
    npmIs(
      'echo "npm error code ENOTFOUND" >&2\necho "npm error network request failed" >&2\necho "npm error A complete log of this run can be found in: /x" >&2\nexit 1',
    );
    for (let time = 0; time < 2; time += 1) {
      const { status, stdout, stderr } = run();
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim().split('\n').slice(1)).toEqual([
        'The packages could not be installed (npm ci: code ENOTFOUND network request failed): mend it, and run the command again.',
      ]);
    }
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  });

  it('says that npm was not found', () => {
    expect(run(join(clone, 'nowhere')).stderr).toContain('(npm was not found: it comes with Node)');
  });
});
