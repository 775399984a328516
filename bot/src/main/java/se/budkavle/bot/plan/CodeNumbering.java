package se.budkavle.bot.plan;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers what is new among goals or activities; a code that is or was in use in the plan is never given to another matter. */
final class CodeNumbering {

    private final String prefix;
    private final int highest;
    private final boolean fresh;
    private final Map<Object, String> given = new IdentityHashMap<>();
    private final Set<String> taken;
    private int told;

    /** @param inUse the codes of the plan as it is stored, ended ones included */
    CodeNumbering(String prefix, List<String> inUse) {
        this.prefix = prefix;
        this.taken = new HashSet<>(inUse);
        this.fresh = inUse.isEmpty();
        this.highest = inUse.stream().filter(code -> code.startsWith(prefix)).map(code -> code.substring(prefix.length()))
                .filter(rest -> rest.matches("\\d{1,6}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    /** Whether the plan has none of them yet. */
    boolean isFresh() {
        return fresh;
    }

    boolean fits(String code) {
        return code.startsWith(prefix) && !taken.contains(code);
    }

    void give(Object draft, String code) {
        given.put(draft, code);
        taken.add(code);
    }

    /** The code that was given to it, else the number of its place, or the next one that is free. */
    String of(Object draft) {
        told++;
        if (!given.containsKey(draft)) {
            int number = fresh ? told : highest + 1;
            while (taken.contains(prefix + number)) {
                number++;
            }
            give(draft, prefix + number);
        }
        return given.get(draft);
    }
}
