package se.budkavle.bot.feature.meeting;

import java.util.Arrays;
import java.util.Optional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MeetingKind;

/** The slash command's option with which the user chooses between a meeting and an event. */
final class KindOption {

    private KindOption() {}

    static Spec addTo(Spec spec) {
        return spec.choosing(
                "kind",
                false,
                Arrays.stream(MeetingKind.values()).map(MeetingKind::name).toList());
    }

    /**
     * Returns the kind (meeting or event) that the user chose. Returns {@code otherwise} if the user chose no kind.
     * Throws a refusal for an unknown kind, and for an event without a title.
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
