package se.budkavle.bot.view.minutes;

import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.VerificationState;

/** Formal minutes that at least one of the two verifiers has not verified (confirmed), with their meeting. */
public record OpenVerification(Meeting meeting, VerificationState state) {}
