/** Meetings and their series, answers to invitations, substitutes, absences, and the settings of networks. */
package se.budkavle.storage.meeting;
