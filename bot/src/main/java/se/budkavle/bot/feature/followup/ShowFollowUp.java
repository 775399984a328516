package se.budkavle.bot.feature.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.link.PageLinkRecorder;
import se.budkavle.bot.view.round.AltText;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.RoundSummaries;
import se.budkavle.bot.view.round.StackedBarChart;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.bot.view.round.SummaryMessage;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.link.LinkedPage;
import se.budkavle.storage.round.Round;

/**
 * The slash command that shows the progress of the plan's activities according to the latest answers, in text and
 * charts. Options limit the report to an area, network, goal, organisation or tag.
 */
@Component
class ShowFollowUp implements Command {

    private final Suggestions suggestions;
    private final FollowUpOptionParser scopes;
    private final FollowUpQuestionFinder questions;
    private final FollowUpDateOption date;
    private final RoundSummaries summaries;
    private final FollowUpGoals goals;
    private final FollowUpRoundFinder rounds;
    private final PageLinkRecorder links;
    private final Rights rights;
    private final Phrasebook phrasebook;

    ShowFollowUp(
            Suggestions suggestions,
            FollowUpOptionParser scopes,
            FollowUpQuestionFinder questions,
            FollowUpDateOption date,
            RoundSummaries summaries,
            FollowUpGoals goals,
            FollowUpRoundFinder rounds,
            PageLinkRecorder links,
            Rights rights,
            Phrasebook phrasebook) {
        this.suggestions = suggestions;
        this.scopes = scopes;
        this.questions = questions;
        this.date = date;
        this.summaries = summaries;
        this.goals = goals;
        this.rounds = rounds;
        this.links = links;
        this.rights = rights;
        this.phrasebook = phrasebook;
    }

    @Override
    public Spec spec() {
        return Spec.of("followup")
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("organisation", Kind.TEXT, suggestions::organisations)
                .perhaps("tag", Kind.TEXT, suggestions::tags)
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .perhaps("date", Kind.TEXT, date)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var scope = scopes.of(call);
        var at = date.instant(call);
        var some = rounds.of(call, at);
        var reads = rights.reading(call.caller());
        var asked = questions.latest(scope, some, reads, at);
        var phrases = new PlainTextPhrases(phrasebook, call.caller().locale());
        var summary = questions.withReferences(
                summaries.of(asked, at, questions.within(scope), phrases), asked, scope, some, reads, at, phrases);
        if (asked.isEmpty() && summary.references().isEmpty()) {
            throw date.day(call)
                    .map(day -> new Refusal("followup.nothing-then", day))
                    .orElseGet(() -> new Refusal("followup.nothing"));
        }
        var title = date.day(call)
                .map(day -> Phrase.of("followup.title-at", scope.title(), day))
                .orElseGet(() -> Phrase.of("followup.title", scope.title()));
        if (asked.isEmpty()) {
            return Reply.page(elsewhere(title, summary));
        }
        var link = links.of(LinkedPage.FOLLOW_UP, rights.personId(call.caller()));
        var page = SummaryMessage.of(title, summary, phrases)
                .line(goals.counted(summary.goalIds(), at, Mark::emoji))
                .line(
                        "followup.from",
                        String.join(
                                ", ",
                                asked.keySet().stream()
                                        .map(Round::period)
                                        .distinct()
                                        .toList()));
        var overall = goals.byOverallGoal(summary.goalIds(), at, Mark::emoji);
        if (!overall.isEmpty()) {
            page = page.field(Phrase.of("judgement.overall.heading"), Phrase.joined("\n", overall));
        }
        if (link.isPresent()) {
            page = link.get()
                    .shownIn(
                            page,
                            Phrase.of("followup.open"),
                            FollowUpQueryParameters.of(scope, rounds.named(call), date.day(call))
                                    .text());
        }
        var reply = Reply.page(page);
        var groups = StackedBarChart.telling(groups(scope, summary, phrases));
        var pictures = StackedBarChart.alike(phrasebook.say(title, call.caller().locale()), groups, phrases);
        for (int i = 0; i < groups.size(); i++) {
            reply = reply.with(Attachment.picture(
                    "followup-" + (i + 1) + ".png",
                    pictures.get(i),
                    AltText.of(groups.get(i).subtitle(), groups.get(i).bars(), phrases)));
        }
        return link.isPresent() ? link.get().revocableIn(reply) : reply;
    }

    /**
     * Returns the message for a report without questions. Status rounds then ask about the work of all matching
     * activities under other goals.
     */
    private static Page elsewhere(Phrase title, RoundFigures summary) {
        var page = Page.of(title).line("followup.elsewhere");
        for (var one : summary.references()) {
            page = page.line(one.line(Mark::emoji));
        }
        return page;
    }

    /**
     * Returns the data of two bar charts with the share of each answer, for example by area and by network. The filters
     * decide which two charts are returned: a report about one network, for example, has no chart by network.
     */
    private static List<StackedBarChart.Group> groups(
            FollowUpFilter scope, RoundFigures summary, PlainTextPhrases phrases) {
        var byNetwork = group("followup.by-network", summary.byNetwork(phrases), phrases);
        var byGoal = group("followup.by-goal", summary.byGoal(phrases), phrases);
        if (scope.goal().isPresent()) {
            return List.of(byNetwork, group("followup.by-organisation", summary.byOrganisation(phrases), phrases));
        }
        if (scope.network().isPresent()) {
            return List.of(byGoal, group("followup.by-organisation", summary.byOrganisation(phrases), phrases));
        }
        if (scope.area().isPresent() || scope.organisation().isPresent()) {
            return List.of(byNetwork, byGoal);
        }
        return List.of(group("followup.by-area", summary.byArea(phrases), phrases), byNetwork);
    }

    private static StackedBarChart.Group group(String heading, List<StateCounts> bars, PlainTextPhrases phrases) {
        return StackedBarChart.Group.worst(phrases.of(heading), bars, phrases);
    }
}
