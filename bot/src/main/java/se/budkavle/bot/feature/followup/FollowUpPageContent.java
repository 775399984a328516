package se.budkavle.bot.feature.followup;

import java.util.List;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the web page of a follow-up (a report on the plan's activities), as the page's template needs it. Each
 * field {@code svg} contains a complete SVG picture, in which all texts are escaped.
 *
 * @param facts the lines below the title, which summarise the answers, the judgements of goals and the status rounds
 * @param whole the stacked bar of all answers; empty if no questions were asked
 * @param turned the activities whose state has changed since the earlier status rounds
 * @param groups the stacked bars by network and by organisation
 * @param hidden the number of matching activities that the page does not list because of its maximum length
 */
record FollowUpPageContent(
        Phrase title,
        FollowUpQueryParameters query,
        List<Filter> filters,
        List<Phrase> facts,
        Optional<String> whole,
        Optional<Turned> turned,
        List<AreaPart> areas,
        List<Group> groups,
        int hidden) {

    /** A filter in the page's filter form, with the options among which the reader chooses. */
    record Filter(String name, Phrase label, List<Option> options) {}

    record Option(String value, Phrase label, boolean chosen) {}

    /**
     * The activities whose state has changed since the earlier status rounds.
     *
     * @param hidden the number of matching activities that the page does not list because of its maximum length
     */
    record Turned(Phrase heading, Phrase counts, List<Phrase> lines, int hidden) {}

    record Group(Phrase heading, List<Bar> bars) {}

    record Bar(String label, Phrase counts, String svg) {}

    record AreaPart(Bar bar, List<GoalPart> goals) {}

    /**
     * A goal on the web page.
     *
     * @param link the URL query of the page that shows only this goal; empty if the page shows only this goal already
     * @param overall the long-term goal to which the goal belongs; empty for none
     * @param references one line for each activity of this goal that describes the same work as an activity of another
     *     goal; only the activity of the other goal has questions and answers
     */
    record GoalPart(
            Bar bar,
            Optional<String> link,
            Optional<Phrase> overall,
            Phrase judgement,
            List<IndicatorPart> indicators,
            List<ActivityPart> activities,
            List<Phrase> references) {}

    record IndicatorPart(Phrase line, Optional<String> svg) {}

    record ActivityPart(Phrase title, Phrase about, List<AnswerPart> current, List<AnswerPart> earlier) {}

    /**
     * A question and its answer: the state, who gave the answer and when, and the comments. If nobody has answered,
     * {@code answeredOrAskedBy} says who was asked.
     */
    record AnswerPart(Phrase state, Phrase answeredOrAskedBy, List<Phrase> comments) {}
}
