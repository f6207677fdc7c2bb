import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

/**
 * The project's modules, of which one can be loaded anew with all that depend on it: each mutant begins with its own constants and
 * with caches that hold no answer of another. What cannot know of the mutant stays, the policies that were read above all.
 * Packages are loaded once, by Node itself.
 */
export class ProjectModules {
  private readonly top: string;
  private readonly given: ReadonlyMap<string, Record<string, unknown>>;
  private readonly sources = new Map<string, string>();
  private readonly packages = new Map<string, Promise<vm.Module>>();
  private readonly loaded = new Map<string, vm.SourceTextModule>();
  private readonly importers = new Map<string, Set<string>>();

  /**
   * @param top the folder in which `shared`, `bot` and the other rooms lie
   * @param given what stands in place of a package, by its name
   */
  constructor(top: string, given: ReadonlyMap<string, Record<string, unknown>>) {
    this.top = top;
    this.given = given;
  }

  /** Forgets a module and all that import it, directly or by way of others: what of them is loaded next begins afresh. */
  forget(file: string): void {
    if (!this.loaded.delete(file)) return;
    for (const importer of this.importers.get(file) ?? []) this.forget(importer);
  }

  forgetAll(): void {
    this.loaded.clear();
  }

  /** False once a module was forgotten. */
  knows(file: string): boolean {
    return this.loaded.has(file);
  }

  /** Loads a file with all it imports, and runs it. */
  async load(file: string): Promise<void> {
    const module = this.moduleOf(file);
    if (module.status === 'unlinked') await module.link((name, from) => this.find(name, from.identifier));
    if (module.status === 'linked') await module.evaluate();
    if (module.status === 'errored') throw module.error;
  }

  private find(name: string, from: string): vm.Module | Promise<vm.Module> {
    if (name.startsWith('#')) return this.imported(join(this.top, name.slice(1)), from);
    if (name.startsWith('.')) return this.imported(resolve(dirname(from), name), from);
    let found = this.packages.get(name);
    if (!found) this.packages.set(name, (found = this.packageOf(name)));
    return found;
  }

  private imported(file: string, importer: string): vm.Module {
    const known = this.importers.get(file) ?? new Set();
    this.importers.set(file, known.add(importer));
    return this.moduleOf(file);
  }

  private async packageOf(name: string): Promise<vm.Module> {
    const exported = this.given.get(name) ?? ((await import(name)) as Record<string, unknown>);
    const names = Object.keys(exported);
    const module = new vm.SyntheticModule(names, () => {
      for (const each of names) module.setExport(each, exported[each]);
    });
    await module.link(() => {
      throw new Error('a package imports by itself');
    });
    await module.evaluate();
    return module;
  }

  private moduleOf(file: string): vm.SourceTextModule {
    const known = this.loaded.get(file);
    if (known) return known;
    const module = new vm.SourceTextModule(this.sourceOf(file), {
      identifier: file,
      initializeImportMeta: (meta) => {
        meta.url = pathToFileURL(file).href;
      },
    });
    this.loaded.set(file, module);
    return module;
  }

  private sourceOf(file: string): string {
    let source = this.sources.get(file);
    if (source === undefined) {
      source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
      this.sources.set(file, source);
    }
    return source;
  }
}
