/**
 * The mail server's word: hands a letter over by SMTP (RFC 5321) and says what the server answered.
 */
import { createTransport } from 'nodemailer';

/**
 * @param {import('./config.js').MailSettings} settings
 * @returns {import('./courier.js').Notify}
 */
export function createMailer({ from, host, port, tls, user, password, timeoutSeconds }) {
  const timeout = timeoutSeconds * 1000;
  const options = {
    host,
    port,
    secure: tls === 'implicit',
    // Without it a server, or someone between, that offers no STARTTLS would get the letter readable.
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return async ({ to, subject, text, messageId }) => {
    let letterSent = false;
    // The error of a closed connection does not say how far the letter came; the transport's own log does.
    const logger = /** @type {any} */ (silentLogger((entry) => (letterSent ||= entry?.tnx === 'message')));
    const transport = createTransport({ ...options, logger });
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId,
        envelope: { from, to: [to] },
        // Base64 keeps every byte: no reflowing, no dots, no line that grows too long.
        textEncoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
      });
      return { outcome: 'accepted' };
    } catch (error) {
      return outcomeOf(error, letterSent);
    } finally {
      transport.close();
    }
  };
}

/**
 * @param {any} error nodemailer's, with `code`, `command` and `responseCode`
 * @param {boolean} letterSent the last byte of the letter had left
 * @returns {import('./courier.js').Outcome}
 */
export function outcomeOf(error, letterSent) {
  const reply = Number(error?.responseCode);
  // Only these two speak of the letter and its reader. A 5xx before them (a password, TLS) is the set-up's, and will be mended.
  const permanent = reply >= 500 && reply < 600 && (error.command === 'RCPT TO' || error.command === 'DATA');
  // The server's text can quote the letter or an address; only the codes are kept.
  const code = String(reply || error?.code || 'unknown');
  return { outcome: permanent ? 'permanent' : 'temporary', code, uncertain: letterSent && !reply };
}

/** @param {(entry: any) => void} see */
function silentLogger(see) {
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
  return Object.fromEntries([['level', () => {}], ...levels.map((level) => [level, see])]);
}
