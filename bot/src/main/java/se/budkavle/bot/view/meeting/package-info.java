/** Texts, buttons and letters about meetings, shared by the features that show them. */
package se.budkavle.bot.view.meeting;
