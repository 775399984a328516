package se.budkavle.storage.delivery;

/**
 * The destination of a delivery; deliveries to the same addressee are sent one after another.
 *
 * @param id the chat's id of a channel, the id of a person, or a mail address
 */
public record Addressee(Kind kind, String id) {

    private static final String BETWEEN = ":";

    /**
     * PERSON: a person of the association, by private message. OWN_MAIL: the same person by mail, at the person's
     * address at the time of sending; a lane of its own, so that a mail server that is down does not delay private
     * messages. MAIL: a mail address.
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

    /** Returns the addressee for private messages to a person. */
    public static Addressee person(String personId) {
        return new Addressee(Kind.PERSON, personId);
    }

    /** Returns the addressee for mail to a person's own address. */
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

    String lane() {
        return kind + BETWEEN + id;
    }
}
