package se.budkavle.bot.feature.meeting;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Venue;

/** The slash command's options for the place of a meeting: its form (on site, online or both), place and link. */
final class VenueOptions {

    private VenueOptions() {}

    static Spec addTo(Spec spec) {
        return spec.choosing(
                        "form",
                        false,
                        Arrays.stream(MeetingFormat.values())
                                .map(MeetingFormat::name)
                                .toList())
                .perhaps("place", Kind.TEXT)
                .perhaps("link", Kind.TEXT);
    }

    /**
     * Returns the venue (form, place and link) that the options describe. For an omitted option, keeps the value of the
     * earlier venue if the form of the meeting allows this value. If the user does not choose a form, derives the form
     * from the entered place and link. If the user adds a place to an online meeting with a link, or a link to an
     * on-site meeting with a place, the meeting becomes both online and on site. If neither the place nor the link
     * determines the form, keeps the earlier form.
     */
    static Venue read(Call call, Venue before) {
        var place = call.perhapsText("place");
        var link = call.perhapsText("link");
        var form = call.perhapsText("form")
                .map(VenueOptions::form)
                .or(() -> place.isPresent() && link.isPresent() ? Optional.of(MeetingFormat.HYBRID) : Optional.empty())
                .or(() -> place.isPresent() && before.link() == null
                        ? Optional.of(MeetingFormat.PHYSICAL)
                        : Optional.empty())
                .or(() -> link.isPresent() && before.place() == null
                        ? Optional.of(MeetingFormat.DIGITAL)
                        : Optional.empty())
                .or(() -> place.isPresent() && before.form() == MeetingFormat.DIGITAL
                                || link.isPresent() && before.form() == MeetingFormat.PHYSICAL
                        ? Optional.of(MeetingFormat.HYBRID)
                        : Optional.empty())
                .orElse(before.form());
        return Venue.of(
                form,
                form == MeetingFormat.DIGITAL ? null : place.orElse(before.place()),
                form == MeetingFormat.PHYSICAL ? null : link.orElse(before.link()));
    }

    /** Returns whether the user has entered at least one of the options. */
    static boolean isTyped(Call call) {
        return Stream.of("form", "place", "link")
                .anyMatch(option -> call.perhapsText(option).isPresent());
    }

    private static MeetingFormat form(String word) {
        return Arrays.stream(MeetingFormat.values())
                .filter(form -> form.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("meeting.form-unknown", word));
    }

    /** Returns a venue with the network's usual form of meeting (on site, online or both), without place and link. */
    static Venue usual(Network network) {
        return Venue.of(
                network.form() == null
                        ? MeetingFormat.HYBRID
                        : MeetingFormat.valueOf(network.form().name()),
                null,
                null);
    }
}
