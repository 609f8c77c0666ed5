import { createTransport } from 'nodemailer'
import type { Mailer } from '../ports.ts'

/** Sends through an SMTP server: `url` is smtp://… or smtps://… with the login in it, `from` the sender's address. */
export function createSmtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(url, { from })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to, subject, text })
    },
  }
}
