package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a plan's text with the goals of one area. It usually begins with the line "Mål, aktiviteter och projekt".
 *
 * @param area the area's heading; null if none was found
 */
record Section(@Nullable String area, List<Passage> passages) {

    /** Divides the text into sections; leaves out cover pages and introductions, with all bulleted lists in them. */
    static List<Section> of(List<Passage> all) {
        List<Section> sections = new ArrayList<>();
        int from = nextStart(all, 0);
        String area = null;
        int areaAt = areaAt(all, 0, from);
        while (from < all.size()) {
            area = areaAt < 0 ? area : area(all.get(areaAt));
            int next = nextSection(all, from + 1, area);
            int introduction = afterLastItem(all, next);
            areaAt = areaAt(all, introduction, next);
            int to = areaAt < 0 ? next : Math.min(areaAt, next);
            sections.add(new Section(area, all.subList(from, Math.max(from, to))));
            if (areaAt < 0 && introduction < next) {
                // There is text above the next section, but none of it is an area heading. The next section's area is
                // therefore unknown.
                area = null;
            }
            from = next;
        }
        return sections;
    }

    private static @Nullable String area(Passage heading) {
        return heading.kind() == Passage.Kind.AREA
                ? heading.title()
                : HeadingDetector.atTopOf(heading.lines()).orElse(null);
    }

    /** Returns the index of the area heading for the section that starts at {@code end}; -1 if there is none. */
    private static int areaAt(List<Passage> all, int from, int end) {
        for (int at = Math.min(end, all.size() - 1); at >= from; at--) {
            if (all.get(at).kind() == Passage.Kind.AREA) {
                return at;
            }
        }
        return AreaHeadingFinder.areaHeadingAt(all, from, end);
    }

    /**
     * Returns the index of the first section line "Mål, aktiviteter och projekt" or the first goal, whichever comes
     * first. Returns the number of passages if there is neither.
     */
    private static int nextStart(List<Passage> all, int from) {
        int at = from;
        while (at < all.size()
                && all.get(at).kind() != Passage.Kind.SECTION
                && all.get(at).kind() != Passage.Kind.GOAL) {
            at++;
        }
        return at;
    }

    /**
     * Returns the index where the next section begins: at the line "Mål, aktiviteter och projekt", or at another area's
     * name that items follow.
     */
    private static int nextSection(List<Passage> all, int from, @Nullable String area) {
        int at = from;
        while (at < all.size() && all.get(at).kind() != Passage.Kind.SECTION && !isOtherArea(all, at, area)) {
            at++;
        }
        return at;
    }

    private static boolean isOtherArea(List<Passage> all, int at, @Nullable String area) {
        Passage passage = all.get(at);
        boolean other =
                passage.kind() == Passage.Kind.AREA && (area == null || !TitleMatcher.isSame(passage.title(), area));
        return other
                && all.stream()
                        .skip(at + 1L)
                        .filter(one -> one.isItem() || one.kind() == Passage.Kind.SECTION)
                        .findFirst()
                        .filter(Passage::isItem)
                        .isPresent();
    }

    private static int afterLastItem(List<Passage> all, int before) {
        int at = before;
        while (at > 0 && !all.get(at - 1).isItem() && all.get(at - 1).kind() != Passage.Kind.SECTION) {
            at--;
        }
        return at;
    }
}
