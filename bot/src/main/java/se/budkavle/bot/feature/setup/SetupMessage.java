package se.budkavle.bot.feature.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;

/** Builds the message that lists the steps of setting up the Discord server, grouped by area. */
@Component
class SetupMessage {

    private final Areas areas;

    SetupMessage(Areas areas) {
        this.areas = areas;
    }

    Page of(SetupProposal proposal) {
        var page = proposal.steps().isEmpty()
                ? nothingToDo(proposal)
                : Page.titled("setup.title")
                        .line(
                                "setup.count",
                                Phrase.strong(linked(proposal)),
                                Phrase.strong(proposal.steps().size() - linked(proposal)))
                        .line("setup.never-deletes");
        for (var note : proposal.notes()) {
            page = page.line(Phrase.of("setup.note", note));
        }
        if (proposal.lacksRights()) {
            page = page.line(
                            "setup.rights",
                            names(proposal.rights()),
                            Phrase.link(Phrase.of("chat.check.invitation"), proposal.invitation()))
                    .toned(Page.Tone.WARNING);
        }
        for (var area : byArea(proposal.steps()).entrySet()) {
            page = page.field(Phrase.words(area.getKey()), Phrase.joined("\n", area.getValue()));
        }
        return page;
    }

    private static Page nothingToDo(SetupProposal proposal) {
        return (proposal.notes().isEmpty()
                        ? Page.titled("setup.nothing").line("setup.nothing.all").toned(Page.Tone.GOOD)
                        : Page.titled("setup.nothing-but").toned(Page.Tone.WARNING))
                .line("setup.nothing.roles");
    }

    private static long linked(SetupProposal proposal) {
        return proposal.steps().stream()
                .filter(step -> step.what().isOnlyRemembered())
                .count();
    }

    static Phrase names(Collection<String> rights) {
        return Phrase.joined(
                ", ",
                rights.stream()
                        .sorted()
                        .map(right -> Phrase.of("chat.permission." + right))
                        .toList());
    }

    /**
     * Maps the title of each area of work that needs steps to the lines that describe its setup steps. There is one
     * line about the area itself if it needs steps, and one line about each network that needs steps.
     */
    private Map<String, List<Phrase>> byArea(List<SetupStep> steps) {
        var lines = new LinkedHashMap<String, List<Phrase>>();
        for (Area area : areas.findAllByOrderByPosition()) {
            var own = new LinkedHashMap<String, List<Phrase>>();
            steps.stream()
                    .filter(step -> step.areaId().equals(area.id()))
                    .forEach(step -> own.computeIfAbsent(step.title(), any -> new ArrayList<>())
                            .add(step.words()));
            if (!own.isEmpty()) {
                lines.put(
                        area.title(),
                        own.entrySet().stream()
                                .map(one -> Phrase.of(
                                        "setup.line",
                                        Phrase.strong(Phrase.of("setup.line.title", one.getKey())),
                                        Phrase.joined(", ", one.getValue())))
                                .toList());
            }
        }
        return lines;
    }
}
