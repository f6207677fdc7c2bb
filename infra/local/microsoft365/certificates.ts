import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
// The library's dependency injection needs it before anything else.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { writeWhole } from './writeWhole.ts';

const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;
const caDays = 825;
const serverDays = 397;
/** Renewed this long before the end, so that no run ends in the middle of a day's work. */
const renewMs = 30 * dayMs;

/** The https side of local Microsoft 365: a server certificate, and the authority that a client must trust. */
export interface Certificates {
  cert: string;
  key: string;
  ca: string;
  /** For `NODE_EXTRA_CA_CERTS`. */
  caFile: string;
}

/**
 * The certificates in a folder, made or renewed when they are missing or near their end (30 days). The authority may
 * vouch for this machine's loopback names alone, so that whoever trusts it trusts it for nothing else. Uses the
 * machine's own clock: that is what browsers and Node check it against.
 * @example const { caFile } = await certificatesIn('.data/certificates')
 */
export async function certificatesIn(folder: string): Promise<Certificates> {
  const file = (name: string) => join(folder, name);
  const caFile = file('ca.pem');
  const read = () => ({
    cert: readFileSync(file('server.pem'), 'utf8'),
    key: readFileSync(file('server-key.pem'), 'utf8'),
    ca: readFileSync(caFile, 'utf8'),
    caFile,
  });
  try {
    const found = read();
    const ends = [found.cert, found.ca].map((pem) => new x509.X509Certificate(pem).notAfter.getTime());
    if (Math.min(...ends) > Date.now() + renewMs) return found;
  } catch {
    // Missing or not readable: made anew below.
  }
  const made = await makeCertificates();
  writeWhole(file('server-key.pem'), made.key);
  writeWhole(file('server.pem'), made.cert);
  writeWhole(caFile, made.ca);
  return { ...made, caFile };
}

/** Both together, and the authority's key thrown away: nothing on the disk can vouch for another server. */
async function makeCertificates(): Promise<Omit<Certificates, 'caFile'>> {
  const caKeys = await generateKeys();
  const serverKeys = await generateKeys();
  const since = new Date(Date.now() - dayMs);
  const ca = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Seen & Heard local Microsoft 365 (this machine only)',
      notBefore: since,
      notAfter: new Date(since.getTime() + caDays * dayMs),
      signingAlgorithm: keyAlgorithm,
      keys: caKeys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey, false, webcrypto as Crypto),
        onlyThisMachine(),
      ],
    },
    webcrypto as Crypto,
  );
  const server = await x509.X509CertificateGenerator.create(
    {
      subject: 'CN=localhost',
      issuer: ca.subject,
      notBefore: since,
      notAfter: new Date(since.getTime() + serverDays * dayMs),
      signingAlgorithm: keyAlgorithm,
      publicKey: serverKeys.publicKey,
      signingKey: caKeys.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
          { type: 'ip', value: '::1' },
        ]),
        await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey, false, webcrypto as Crypto),
      ],
    },
    webcrypto as Crypto,
  );
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey);
  return {
    cert: server.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    ca: ca.toString('pem'),
  };
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
}

/** RFC 5280 4.2.1.10: permitted subtrees localhost, 127.0.0.1 and ::1. The library has no class for it. */
function onlyThisMachine(): x509.Extension {
  const der = (tag: number, ...content: number[]) => [tag, content.length, ...content];
  const subtree = (tag: number, ...content: number[]) => der(0x30, ...der(tag, ...content));
  const dnsName = 0x82;
  const ipAddress = 0x87;
  const all = (count: number) => Array<number>(count).fill(255);
  const loopback6 = [...Array<number>(15).fill(0), 1];
  const permitted = der(
    0xa0,
    ...subtree(dnsName, ...new TextEncoder().encode('localhost')),
    ...subtree(ipAddress, 127, 0, 0, 1, ...all(4)),
    ...subtree(ipAddress, ...loopback6, ...all(16)),
  );
  return new x509.Extension('2.5.29.30', true, new Uint8Array(der(0x30, ...permitted)));
}
