package se.budkavle.storage.delivery;

/**
 * The addressee of a queued message: a Discord channel, a person or an email address. The messages to one addressee are
 * sent one after another.
 *
 * @param id Discord's id of the channel, the bot's id of the person, or the email address
 */
public record Addressee(Kind kind, String id) {

    private static final String BETWEEN = ":";

    /**
     * The kind of an addressee. CHANNEL: a Discord channel. PERSON: a person of the association, by private message.
     * MAIL: an email address. OWN_MAIL: a person of the association, at the email address that the person has at the
     * time of sending. Each addressee has a separate queue, so that emails that wait for the mail server do not delay
     * private messages.
     */
    public enum Kind {
        CHANNEL,
        PERSON,
        MAIL,
        OWN_MAIL
    }

    public static Addressee channel(String channelId) {
        return new Addressee(Kind.CHANNEL, channelId);
    }

    /** Returns the addressee for private messages to this person. */
    public static Addressee person(String personId) {
        return new Addressee(Kind.PERSON, personId);
    }

    /** Returns the addressee for emails to this person, at the person's own email address. */
    public static Addressee ownMail(String personId) {
        return new Addressee(Kind.OWN_MAIL, personId);
    }

    public static Addressee mail(String address) {
        return new Addressee(Kind.MAIL, address);
    }

    static Addressee of(String lane) {
        var parts = lane.split(BETWEEN, 2);
        return new Addressee(Kind.valueOf(parts[0]), parts[1]);
    }

    public String lane() {
        return kind + BETWEEN + id;
    }
}
