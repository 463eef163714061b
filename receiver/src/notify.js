/**
 * The mail server's word: hands a letter over by SMTP (RFC 5321) and says what the server answered.
 */
import { createTransport } from 'nodemailer';

/**
 * @param {import('./config.js').MailSettings} settings
 * @returns {{ notify: import('./courier.js').Notify, close: () => void }}
 */
export function createMailer({ from, host, port, tls, user, password, timeoutSeconds }) {
  const timeout = timeoutSeconds * 1000;
  const transport = createTransport({
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
  });
  return {
    async notify({ to, subject, text, messageId }) {
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
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * @param {any} error nodemailer's, with `code`, `command` and `responseCode`
 * @returns {import('./courier.js').Outcome}
 */
export function outcomeOf(error) {
  const reply = Number(error?.responseCode);
  const permanent = reply >= 500 && reply < 600 && error.code !== 'EAUTH';
  // The server's text can quote the letter or an address; only the codes are kept.
  const code = String(reply || error?.code || 'unknown');
  const uncertain = !reply && error?.command === 'DATA';
  return { outcome: permanent ? 'permanent' : 'temporary', code, uncertain };
}
