package se.budkavle.bot.feature.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.bot.view.minutes.VerificationRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerifierRole;

/**
 * Handles the menus in which the two verifiers of formal minutes are chosen from the people who were present. After the
 * minutes have been sent, only a coordinator may replace a verifier, for example a verifier who has left the
 * association.
 */
@Component
class VerifierPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final VerificationRecorder recorder;
    private final VerificationLines lines;
    private final MinutesOverview overview;
    private final Rights rights;

    VerifierPresses(
            MinutesFinder finder,
            MinutesReader reader,
            VerificationRecorder recorder,
            VerificationLines lines,
            MinutesOverview overview,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.recorder = recorder;
        this.lines = lines;
        this.overview = overview;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.SHOW_VERIFIERS, this::show),
                Press.of(MinutesButtonIds.CHOOSE_VERIFIER, this::choose));
    }

    private Reply show(PressEvent pressed) {
        return menus(choosable(pressed), Page.titled("minutes.adjusters-title"));
    }

    private Reply menus(MinutesView view, Page page) {
        for (var line : lines.of(view)) {
            page = page.line(line);
        }
        var people = people(view);
        if (people.isEmpty()) {
            page = page.line("minutes.adjusters-nobody", Phrase.command("meeting attendance"));
        }
        var reply = Reply.page(page);
        for (var part : VerifierRole.values()) {
            reply = reply.with(SelectMenu.split(
                    menu -> Press.id(
                            MinutesButtonIds.CHOOSE_VERIFIER, view.meeting().id(), part, menu),
                    Phrase.of("minutes.adjusters-choose." + part),
                    people,
                    2));
        }
        return reply.with(
                Button.plain(Press.id(MinutesButtonIds.OPEN, view.meeting().id()), Phrase.of("minutes.overview")));
    }

    private Reply choose(PressEvent pressed) {
        var view = choosable(pressed);
        var part = part(pressed.reference(1));
        if (people(view).stream().noneMatch(one -> one.value().equals(pressed.value()))) {
            throw new Refusal("minutes.adjusters-not-present");
        }
        recorder.choose(view.meeting(), part, pressed.value(), rights.personId(pressed.caller()));
        var stored = choosable(pressed);
        // Shows the menus again until both verifiers are chosen, so that the user can choose the second directly after
        // the first.
        if (stored.verifiers().size() < VerifierRole.values().length) {
            return menus(stored, Page.titled("minutes.adjusters-title").line("minutes.adjusters-stored"));
        }
        return overview.of(view.meeting(), pressed.caller(), Optional.of(Phrase.of("minutes.adjusters-stored")));
    }

    /**
     * Returns menu options with the people who can be chosen as verifiers. Only people who were present at the meeting
     * and may read the network's data can be chosen as verifiers.
     */
    private List<SelectMenu.Item> people(MinutesView view) {
        var people = new ArrayList<SelectMenu.Item>();
        // Somebody who was present in their own seat and as a substitute occurs twice.
        var listed = new HashSet<String>();
        for (var one : view.presence().present()) {
            if (rights.mayRead(one.personId(), view.network()) && listed.add(one.personId())) {
                people.add(new SelectMenu.Item(one.personId(), one.said(), null, false));
            }
        }
        return people;
    }

    /**
     * Returns the meeting minutes to which the pressed button belongs. Throws a refusal if the person may not choose
     * verifiers now.
     */
    private MinutesView choosable(PressEvent pressed) {
        var view = reader.of(finder.writable(pressed));
        if (view.minutes().filter(Minutes::hasBeenSent).isPresent()) {
            rights.requireCoordinating(pressed.caller(), view.network());
        }
        if (view.kind() != MinutesKind.FORMAL) {
            throw new Refusal("minutes.adjusters-notes");
        }
        return view;
    }

    private static VerifierRole part(String name) {
        return Arrays.stream(VerifierRole.values())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
