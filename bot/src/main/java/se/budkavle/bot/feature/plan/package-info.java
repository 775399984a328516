/** Shows plans, sets who answers for their activities, and imports plans from files. */
package se.budkavle.bot.feature.plan;
