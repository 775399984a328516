package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.Motions;

/**
 * Stores the motions (proposals for a decision) in formal minutes, each as a separate row. A person who makes a motion
 * must have been present at the agenda item. The calling code must have checked that the person may write the minutes.
 */
@Component
class MotionRecorder {

    private final MinutesRecorder recorder;
    private final MinutesReader reader;
    private final Motions motions;
    private final Clock clock;

    MotionRecorder(MinutesRecorder recorder, MinutesReader reader, Motions motions, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.motions = motions;
        this.clock = clock;
    }

    @Transactional
    void add(Meeting meeting, String itemId, MotionInput given, String by) {
        requireFormal(reader.of(meeting));
        requirePresent(meeting, itemId, given.personId());
        recorder.begin(meeting, by);
        var motion =
                Motion.of(meeting.id(), itemId, given.maker(), given.personId(), given.text(), by, clock.instant());
        if (MinutesRecorder.isNew(motion, motions.findAllByMeetingIdOrderById(meeting.id()), Motion::repeats)) {
            recorder.stored("minutes.motion", motions.save(motion).id(), meeting, by);
        }
    }

    /**
     * Stores the new content of a motion.
     *
     * @param seen the version number that the motion's database row had when the person opened the form
     */
    @Transactional
    void edit(Meeting meeting, Motion motion, int seen, MotionInput given, String by) {
        recorder.requireOpen(meeting);
        var changed = motion.with(given.maker(), given.personId(), given.text());
        if (!Objects.equals(given.personId(), motion.personId())) {
            requirePresent(meeting, motion.itemId(), given.personId());
        }
        MinutesRecorder.requireSeen(changed.equals(motion) || motion.version() == seen, motion.text());
        if (!changed.equals(motion)) {
            motions.save(changed);
            recorder.stored("minutes.edit", motion.id(), meeting, by);
        }
    }

    @Transactional
    void remove(Meeting meeting, Motion motion, int seen, String by) {
        recorder.requireOpen(meeting);
        MinutesRecorder.requireSeen(motion.version() == seen, motion.text());
        motions.delete(motion);
        recorder.stored("minutes.remove", motion.id(), meeting, by);
    }

    /**
     * Throws a refusal if the meeting has only short notes instead of formal minutes. Short notes contain no motions
     * and votes.
     */
    static void requireFormal(MinutesView view) {
        if (view.kind() != MinutesKind.FORMAL) {
            throw new Refusal("minutes.only-formal");
        }
    }

    private void requirePresent(Meeting meeting, String itemId, @Nullable String personId) {
        var item = reader.of(meeting).item(itemId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (personId != null && !item.attending().present().contains(personId)) {
            throw new Refusal("minutes.motion-not-present", item.number());
        }
    }
}
