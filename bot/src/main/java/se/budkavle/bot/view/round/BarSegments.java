package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Divides a bar's width in pixels into one segment for each reported state, such as on track. The segments fill the
 * whole bar without gaps from rounding.
 */
final class BarSegments {

    /** The minimum width of a segment in pixels, so that a single answer among hundreds stays visible. */
    static final int NARROWEST = 10;

    private BarSegments() {}

    static List<Segment> of(StateCounts shares, int width) {
        List<Mark> present =
                StateMarks.all().stream().filter(mark -> shares.count(mark) > 0).toList();
        double perAnswer = (double) width / shares.total();
        int narrow = 0;
        int answersInNarrow = 0;
        for (Mark mark : present) {
            if (shares.count(mark) * perAnswer < NARROWEST) {
                narrow++;
                answersInNarrow += shares.count(mark);
            }
        }
        double perAnswerInWide = (double) (width - narrow * NARROWEST) / (shares.total() - answersInNarrow);
        List<Segment> segments = new ArrayList<>();
        double end = 0;
        for (Mark mark : present) {
            int count = shares.count(mark);
            long start = Math.round(end);
            end += count * perAnswer < NARROWEST ? NARROWEST : count * perAnswerInWide;
            segments.add(new Segment(mark, count, (int) start, (int) (Math.round(end) - start)));
        }
        return segments;
    }

    record Segment(Mark mark, int count, int start, int width) {}
}
