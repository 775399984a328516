/** Agendas: made of what stands, what was proposed and what was left; decided, approved, posted and kept up to date. */
package se.budkavle.bot.feature.agenda;
