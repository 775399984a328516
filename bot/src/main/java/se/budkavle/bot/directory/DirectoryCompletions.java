package se.budkavle.bot.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.directory.Lookup;

/** Suggests networks, organisations and areas while one is typed. */
@Component
class DirectoryCompletions {

    private final Lookup lookup;

    DirectoryCompletions(Lookup lookup) {
        this.lookup = lookup;
    }

    List<Completion.Suggestion> networks(String typed, Caller caller) {
        return lookup.networksMatching(typed).stream()
                .map(one -> new Completion.Suggestion(one.title(), one.id())).toList();
    }

    List<Completion.Suggestion> organisations(String typed, Caller caller) {
        return lookup.organisationsMatching(typed).stream()
                .map(one -> new Completion.Suggestion(one.name(), one.id())).toList();
    }

    List<Completion.Suggestion> areas(String typed, Caller caller) {
        return lookup.areasMatching(typed).stream()
                .map(one -> new Completion.Suggestion(one.title(), one.id())).toList();
    }
}
