package se.budkavle.bot.feature.arena;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReport;
import se.budkavle.storage.arena.GatheringReports;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the channel message with the report from a gathering (a meeting of an external group), for the arena's home
 * network.
 */
@Component
class GatheringReportComposer implements LiveComposer {

    private final Gatherings gatherings;
    private final GatheringReports reports;
    private final ArenaReader reader;

    GatheringReportComposer(Gatherings gatherings, GatheringReports reports, ArenaReader reader) {
        this.gatherings = gatherings;
        this.reports = reports;
        this.reader = reader;
    }

    @Override
    public String name() {
        return ArenaDeliveryKeys.REPORT;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return refreshed(delivery);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var gathering = gatherings.findById(sent.subject()).orElseThrow();
        var report = reports.findById(gathering.id()).orElseThrow();
        return new Composed.ChatPost(Post.of(sent.id(), page(gathering, report)));
    }

    private Page page(Gathering gathering, GatheringReport report) {
        var page = Page.titled("arena.report.title", reader.heading(gathering)).line(ArenaReader.when(gathering));
        var names = reader.namesOfPastGoers(gathering);
        if (!names.isEmpty()) {
            page = page.line("arena.report.who", names);
        }
        for (var line : report.text().lines().toList()) {
            page = page.line("arena.listed", line);
        }
        return report.changedAt() == null ? page : page.line("arena.report.corrected", report.changedAt());
    }
}
