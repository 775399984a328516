package se.budkavle.bot.feature.wheel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelFinder;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;

/**
 * Serves the web page that shows the annual wheel, which is the calendar of a year as a picture and a table. People
 * open the web page with a personal link.
 */
@Controller
class WheelController {

    private final WheelLinks links;
    private final WheelFinder finder;
    private final People people;
    private final Rights rights;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    WheelController(
            WheelLinks links,
            WheelFinder finder,
            People people,
            Rights rights,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.links = links;
        this.finder = finder;
        this.people = people;
        this.rights = rights;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /** The calendar entries of one month, for the table on the web page. */
    record MonthRows(String name, List<WheelEntry> entries) {}

    /** A link to the page of another year. */
    record OtherYear(String year, String path) {}

    @GetMapping(WheelLinks.PATH + "{token}")
    String year(@PathVariable String token, Locale reader, Model model) {
        var asked = links.read(token).orElseThrow(PageNotFound::new);
        var shown = new WheelYear(
                asked.scope(), asked.year(), finder.of(asked.scope(), asked.year(), rights.reading(asked.personId())));
        model.addAttribute("shown", shown);
        model.addAttribute("svg", shown.svg(phrasebook, reader));
        model.addAttribute(
                "months",
                shown.months().stream()
                        .map(one -> new MonthRows(WheelMonths.name(one.month(), reader), one.entries()))
                        .toList());
        model.addAttribute("before", other(asked, -1).orElse(null));
        model.addAttribute("after", other(asked, 1).orElse(null));
        model.addAttribute(
                "reader", people.findById(asked.personId()).orElseThrow().name());
        model.addAttribute("until", asked.until());
        return "feature/wheel/year";
    }

    private Optional<OtherYear> other(WheelLinks.Asked asked, int difference) {
        int year = asked.year() + difference;
        var other = new WheelLinks.Asked(asked.scope(), year, asked.personId(), asked.until());
        return ShowWheel.isShown(year, association.today(clock).getYear())
                ? Optional.of(new OtherYear(String.valueOf(year), links.path(other)))
                : Optional.empty();
    }
}
