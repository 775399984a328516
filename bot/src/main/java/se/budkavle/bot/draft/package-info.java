/** Shows a preview of a request, keeps the request as a draft, and stores it after confirmation. */
package se.budkavle.bot.draft;
