/** Threads of our own: the one place where an address becomes a running script, and the one policy of Trusted Types that may do it. */

/** What browsers with Trusted Types have, as far as it is used here; TypeScript's own library has no word of it. */
interface TrustedTypes {
  /** What the rules give comes back as an object that is accepted where the text itself is refused. */
  createPolicy(name: string, rules: ScriptRules): ScriptRules;
}

interface ScriptRules {
  createScriptURL(address: string): string;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** Stands in the policy of `data/hosting/policy.ts`; a browser refuses every other name. */
const policyName = 'helhedsblik-worker';

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** What the build writes beside the page (`data/hosting/offlineFiles.ts`). */
const serviceWorker = (): string => absolute('serviceWorker.js');

const ownScripts: ScriptRules = {
  createScriptURL(address) {
    if (!address.startsWith(`blob:${window.location.origin}/`) && address !== serviceWorker())
      throw new TypeError('a worker starts from a blob of the page alone');
    return address;
  }
};

const trusted: ScriptRules = globalThis.trustedTypes?.createPolicy(policyName, ownScripts) ?? ownScripts;

/** A worker from a blob inherits the page's content security policy; one from an address would need a header of its own. */
const workerFrom = (source: string, type: WorkerType): Worker => {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return new Worker(trusted.createScriptURL(address), { type });
};

/** Runs the module at `address`, one of the program's own files, and then `also`, which is the program's own, too. */
export const moduleWorker = (address: string, also = ''): Worker =>
  workerFrom(`import ${JSON.stringify(absolute(address))};\n${also}`, 'module');

/** Runs the classic script at `address`, one of the program's own files. The thread's own policy lets that one through and no other. `before` runs first. */
export const classicWorker = (address: string, before = ''): Worker => {
  const own = JSON.stringify(absolute(address));
  const policy = `self.trustedTypes?.createPolicy(${JSON.stringify(policyName)}, { createScriptURL: () => ${own} })`;
  return workerFrom(`${before}\nimportScripts(${policy}?.createScriptURL('') ?? ${own});`, 'classic');
};

/** Lets the page's service worker store its files. @throws where the browser allows none here, or the script cannot be fetched */
export const registerServiceWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trusted.createScriptURL(serviceWorker()), { scope: './' });
