package se.budkavle.bot.feature.meeting;

import java.util.Arrays;
import java.util.Optional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MeetingKind;

/** The option of commands that says whether something is a meeting or an event. */
final class KindOption {

    private KindOption() {}

    static Spec addTo(Spec spec) {
        return spec.choosing(
                "kind",
                false,
                Arrays.stream(MeetingKind.values()).map(MeetingKind::name).toList());
    }

    /**
     * Returns the kind in the call, or {@code otherwise} if the call has none; throws a refusal for an event without a
     * title.
     */
    static MeetingKind read(Call call, MeetingKind otherwise, Optional<String> title) {
        var asked = call.perhapsText("kind").orElse(otherwise.name());
        var kind = Arrays.stream(MeetingKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal("meeting.kind-unknown", asked));
        if (kind == MeetingKind.EVENT && title.isEmpty()) {
            throw new Refusal("meeting.event-title");
        }
        return kind;
    }
}
