package se.budkavle.storage.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * An invited person's answer to a meeting invitation, and whether the person attended the meeting.
 *
 * @param answer the answer to the invitation; null if the person has not answered and only the attendance is recorded
 * @param substituteId the person who comes as substitute; null when no substitute has accepted
 * @param present whether the person attended; null until the attendance is recorded
 * @param answeredBy the person who gave the answer, or who recorded the answer for the invited person
 */
public record Attendance(
        @Id String id,
        String meetingId,
        String personId,
        @Nullable Answer answer,
        @Nullable String substituteId,
        @Nullable Boolean present,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Version int version) {

    public enum Answer {
        YES,
        NO,
        MAYBE,
        SUBSTITUTE
    }

    public static Attendance unanswered(String meetingId, String personId) {
        return new Attendance(NewId.next(), meetingId, personId, null, null, null, null, null, 0);
    }

    public Attendance answered(Answer newAnswer, String by, Instant now) {
        return with(newAnswer, null, present, by, now);
    }

    /**
     * Returns a copy of the row with the answer SUBSTITUTE: the person does not come, and {@code substitute} comes
     * instead.
     */
    public Attendance replacedBy(String substitute, String by, Instant now) {
        return with(Answer.SUBSTITUTE, substitute, present, by, now);
    }

    public Attendance wasPresent(boolean there) {
        return with(answer, substituteId, there, answeredBy, answeredAt);
    }

    private Attendance with(
            @Nullable Answer newAnswer,
            @Nullable String substitute,
            @Nullable Boolean there,
            @Nullable String by,
            @Nullable Instant at) {
        return new Attendance(id, meetingId, personId, newAnswer, substitute, there, by, at, version);
    }

    public boolean isComing() {
        return answer == Answer.YES;
    }

    public boolean isAnswered() {
        return answer != null;
    }
}
