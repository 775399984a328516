package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consecutive paragraphs of a plan's document that contain the goals and activities of one area. A section usually
 * begins with the line "Mål, aktiviteter och projekt".
 *
 * @param area the area's heading in the document; null if none was found
 */
record Section(@Nullable String area, List<Passage> passages) {

    /**
     * Splits the paragraphs of a plan's document into one section for each area. Omits cover pages and introductions
     * with their bulleted lists.
     */
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
                // The area of the next section is unknown, because that section has an introduction without an area
                // heading.
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

    /**
     * Returns the index of the paragraph that contains the area heading of a section. The section begins at the index
     * {@code end}. Returns -1 if the section has no area heading. Ignores paragraphs before the index {@code from}.
     */
    private static int areaAt(List<Passage> all, int from, int end) {
        for (int at = Math.min(end, all.size() - 1); at >= from; at--) {
            if (all.get(at).kind() == Passage.Kind.AREA) {
                return at;
            }
        }
        return AreaHeadingFinder.areaHeadingAt(all, from, end);
    }

    /**
     * Returns the index of the first paragraph that is a goal or the line "Mål, aktiviteter och projekt". Returns the
     * number of paragraphs if there is neither a goal nor the line "Mål, aktiviteter och projekt".
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
     * Returns the index of the paragraph with which the next section begins. The next section begins with the line
     * "Mål, aktiviteter och projekt", or with the heading of another area that has goals or activities below it.
     * Returns the number of paragraphs if no further section begins.
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
