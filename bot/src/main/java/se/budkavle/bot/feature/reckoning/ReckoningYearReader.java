package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.reckoning.ReckoningPage.AreaPart;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/** Reads the yearly reckonings (reviews of the year) of one year, limited to the networks that one reader may read. */
@Component
class ReckoningYearReader {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final Networks networks;
    private final Areas areas;
    private final Clock clock;

    ReckoningYearReader(Reckonings reckonings, ReckoningAnswers answers, Networks networks, Areas areas, Clock clock) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.networks = networks;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReckoningYear of(int year, Predicate<Network> readable) {
        var all = reckonings.findAllByYear(year);
        return new ReckoningYear(
                year,
                LatestReckonings.rows(all, networks.byId(), answers.byReckoning(all)).stream()
                        .filter(row -> readable.test(row.network()))
                        // Nobody may answer for a network that has ended, so its answer is not missing.
                        .filter(row -> row.isAnswered() || row.network().isAlive())
                        .toList());
    }

    /**
     * Returns the content of the web page about the yearly reckonings of one year, grouped by area of work. Omits areas
     * without a yearly reckoning that the reader may read.
     */
    @Transactional(readOnly = true)
    public ReckoningPage page(int year, Predicate<Network> readable) {
        var whole = of(year, readable);
        List<AreaPart> parts = areas.findAllByOrderByPosition().stream()
                .map(area -> new AreaPart(area.title(), whole.in(area.id())))
                .filter(part -> !part.networks().rows().isEmpty())
                .toList();
        return new ReckoningPage(whole, parts, clock.instant());
    }
}
