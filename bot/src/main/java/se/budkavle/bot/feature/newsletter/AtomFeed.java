package se.budkavle.bot.feature.newsletter;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.newsletter.Issue;

/**
 * Builds an Atom feed with the full text of an archive's latest newsletter issues. No other class uses the feed library
 * ROME.
 */
@Component
class AtomFeed {

    private static final String TYPE = "atom_1.0";
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final IssueTextRenderer text;
    private final PublicAddress address;
    private final Association association;

    AtomFeed(IssueTextRenderer text, PublicAddress address, Association association) {
        this.text = text;
        this.address = address;
        this.association = association;
    }

    /**
     * Returns the Atom feed as XML.
     *
     * @param latest the newsletter issues, newest first
     */
    String of(Archive archive, List<Issue> latest) {
        var feed = new Feed(TYPE);
        feed.setId("urn:budkavle:newsletter:" + archive.network().id());
        feed.setTitle(clean(archive.network().title()));
        feed.setLanguage(association.locale().toLanguageTag());
        feed.setUpdated(
                Date.from(latest.isEmpty() ? Instant.EPOCH : latest.get(0).sentAt()));
        var author = new SyndPersonImpl();
        author.setName(clean(association.name()));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", archive.path())));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", archive.feedPath())));
        feed.setEntries(latest.stream().map(issue -> entry(archive, issue)).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed of " + archive.network().id() + " cannot be written", e);
        }
    }

    private Entry entry(Archive archive, Issue issue) {
        var entry = new Entry();
        entry.setId("urn:budkavle:newsletter:issue:" + issue.id());
        entry.setTitle(clean(issue.subject()));
        entry.setPublished(Date.from(issue.sentAt()));
        entry.setUpdated(Date.from(issue.sentAt()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", archive.path(issue))));
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(clean(text.markdown(issue).html(name -> address.of(archive.path(issue, name)))));
        entry.setContents(List.of(content));
        return entry;
    }

    private Link link(String relation, String type, String path) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address.of(path));
        return link;
    }

    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }
}
