import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { StoreError } from '../errors.ts'

const version = 'v1'

const cipherName = 'aes-256-gcm'

/** Encrypts what lies in the store: AES-256-GCM with a fresh nonce each time, bound to what it is about. */
export interface Seal {
  /** With the newest key. */
  close(text: string, about: string): string
  /** With whichever of the keys it was. StoreError where it was none of them, or where it was changed or belongs elsewhere. */
  open(sealed: string, about: string): string
  /** How everything begins that was encrypted with the newest key. */
  readonly newest: string
}

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('base64url').slice(0, 8)

/** `keys` are 32 bytes each in base64, the newest first: that one encrypts, all decrypt. */
export const createSeal = (keys: readonly string[]): Seal => {
  const known = keys.map((key) => Buffer.from(key, 'base64')).map((key) => ({ key, id: idOf(key) }))
  const [newest] = known
  if (!newest) throw new RangeError('no key to encrypt with')
  return {
    newest: `${version}.${newest.id}.`,
    close: (text, about) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv(cipherName, newest.key, nonce).setAAD(Buffer.from(about))
      const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [version, newest.id, ...[nonce, cipher.getAuthTag(), secret].map((part) => part.toString('base64url'))].join('.')
    },
    open: (sealed, about) => {
      const [, id, ...parts] = sealed.split('.')
      const [nonce, tag, secret] = parts.map((part) => Buffer.from(part, 'base64url'))
      const found = known.find((one) => one.id === id)
      if (!found)
        throw new StoreError(
          `What ${about} granted was encrypted with a key that DATELINE_ENCRYPTION_KEY does not have: add that key at its end.`,
        )
      try {
        const decipher = createDecipheriv(cipherName, found.key, nonce ?? '', { authTagLength: 16 })
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag ?? Buffer.alloc(0))
        return decipher.update(secret ?? Buffer.alloc(0), undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new StoreError(
          `What ${about} granted cannot be decrypted: it was changed in the store. Let the workspace install the app again.`,
          { cause },
        )
      }
    },
  }
}
