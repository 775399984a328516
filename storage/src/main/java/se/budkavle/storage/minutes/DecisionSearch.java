package se.budkavle.storage.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.DecisionTextIndex.Matching;
import se.budkavle.storage.search.SearchWord;

/** Searches the numbered decisions of all minutes that have been sent. */
@Component
public class DecisionSearch {

    private static final String REPLACED =
            "and exists (select 1 from decision l where l.earlier_id = d.id and l.number is not null)";
    private static final String IN_FORCE =
            "and not exists (select 1 from decision l where l.earlier_id = d.id and l.number is not null)";
    private static final String SOMEBODY = """
            and (d.written_by = :person or exists (select 1 from attendance a where a.meeting_id = d.meeting_id
                and a.present and case when a.answer = 'SUBSTITUTE' and a.substitute_id is not null
                    then a.substitute_id else a.person_id end = :person))""";
    private static final String GOAL = """
            and exists (select 1 from agenda_item i join activity v on v.id = i.activity_id
                join goal g on g.id = v.goal_id where i.id = d.item_id and g.code = :goal)""";
    private static final String TAG = """
            and (d.id in (select subject_id from tagging where tag_id = :tag and subject_kind = 'DECISION')
                or d.item_id in (select subject_id from tagging where tag_id = :tag and subject_kind = 'AGENDA_ITEM')
                or exists (select 1 from agenda_item i join activity v on v.id = i.activity_id where i.id = d.item_id
                    and (v.id in (select subject_id from tagging where tag_id = :tag and subject_kind = 'ACTIVITY')
                        or v.goal_id in (select subject_id from tagging
                            where tag_id = :tag and subject_kind = 'GOAL'))))""";

    private static final Matching ANY_TEXT =
            new Matching("decision d", "true", Map.of(), "d.year desc, d.number desc, d.network_id desc");

    private final NamedParameterJdbcTemplate jdbc;
    private final DecisionTextIndex index;

    DecisionSearch(JdbcTemplate jdbc, DecisionTextIndex index) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.index = index;
    }

    /**
     * The criteria of a search for decisions.
     *
     * @param words each of these words must occur in the decision's text or in the title of the decision's agenda item;
     *     empty for any text
     * @param networkIds the ids of the networks whose decisions are searched
     * @param personId a person who must have been at the meeting or have recorded the decision; null for any person
     * @param goalCode the code of the goal that the agenda item follows up; null for any item
     * @param tagId a tag that the decision, its agenda item, or the activity or goal of the item must have; null for
     *     any tag
     */
    public record Criteria(
            List<SearchWord> words,
            Collection<String> networkIds,
            @Nullable Integer year,
            @Nullable String personId,
            @Nullable String goalCode,
            @Nullable String tagId) {}

    /**
     * Returns the ids of the matching decisions, newest first. Decisions that a later decision has replaced or ended
     * come last.
     */
    @Transactional(readOnly = true)
    public List<String> search(Criteria wanted, int most) {
        if (wanted.networkIds().isEmpty()) {
            return List.of();
        }
        var texts = wanted.words().isEmpty() ? ANY_TEXT : index.matching(wanted.words());
        // Two queries that read the newest decisions first are much faster than one query that sorts all decisions.
        var found = new ArrayList<>(search(wanted, texts, IN_FORCE, most));
        if (found.size() < most) {
            found.addAll(search(wanted, texts, REPLACED, most - found.size()));
        }
        return List.copyOf(found);
    }

    private List<String> search(Criteria wanted, Matching texts, String inForce, int most) {
        var values = new HashMap<String, Object>(texts.values());
        values.put("networks", wanted.networkIds());
        values.put("most", most);
        var sql = new StringBuilder("select d.id from ")
                .append(texts.tables())
                .append(" where ")
                .append(texts.condition())
                .append(" and d.number is not null and d.network_id in (:networks) ")
                .append(inForce);
        narrow(sql, values, "and d.year = :year", "year", wanted.year());
        narrow(sql, values, SOMEBODY, "person", wanted.personId());
        narrow(sql, values, GOAL, "goal", wanted.goalCode());
        narrow(sql, values, TAG, "tag", wanted.tagId());
        sql.append(" order by ").append(texts.newestFirst()).append(" limit :most");
        return jdbc.queryForList(sql.toString(), values, String.class);
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(' ').append(condition);
            values.put(name, value);
        }
    }
}
