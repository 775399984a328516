package se.budkavle.sandbox.workspace;

/**
 * The errors that the sandbox returns from the imitated REST API and from the API of its web page. Each error has an
 * HTTP status, Discord's error code and a message.
 */
public enum ApiError {
    UNAUTHORIZED(401, 0, "401: Unauthorized"),
    NOT_FOUND(404, 0, "404: Not Found"),
    METHOD_NOT_ALLOWED(405, 0, "405: Method Not Allowed"),
    UNKNOWN_APPLICATION(404, 10002, "Unknown Application"),
    UNKNOWN_CHANNEL(404, 10003, "Unknown Channel"),
    UNKNOWN_GUILD(404, 10004, "Unknown Guild"),
    UNKNOWN_MEMBER(404, 10007, "Unknown Member"),
    UNKNOWN_MESSAGE(404, 10008, "Unknown Message"),
    UNKNOWN_OVERWRITE(404, 10009, "Unknown Permission Overwrite"),
    UNKNOWN_ROLE(404, 10011, "Unknown Role"),
    UNKNOWN_USER(404, 10013, "Unknown User"),
    UNKNOWN_WEBHOOK(404, 10015, "Unknown Webhook"),
    UNKNOWN_EVENT(404, 10070, "Unknown Guild Scheduled Event"),
    UNKNOWN_INTERACTION(404, 10062, "Unknown interaction"),
    UNKNOWN_COMMAND(404, 10063, "Unknown application command"),
    UNKNOWN_COMMAND_PERMISSIONS(404, 10066, "Unknown application command permissions"),
    NOT_FOR_BOTS(403, 20001, "Bots cannot use this endpoint"),
    NOT_YOUR_APPLICATION(403, 20012, "You are not authorized to perform this action on this application"),
    TOO_LARGE(413, 40005, "Request entity too large"),
    ALREADY_ACKNOWLEDGED(400, 40060, "Interaction has already been acknowledged."),
    MISSING_ACCESS(403, 50001, "Missing Access"),
    NOT_IN_PRIVATE(403, 50003, "Cannot execute action on a DM channel"),
    NOT_YOUR_MESSAGE(403, 50005, "Cannot edit a message authored by another user"),
    EMPTY_MESSAGE(400, 50006, "Cannot send an empty message"),
    CANNOT_OPEN_PRIVATE(400, 50007, "Cannot send messages to this user"),
    CANNOT_MESSAGE_USER(403, 50007, "Cannot send messages to this user"),
    MISSING_PERMISSIONS(403, 50013, "Missing Permissions"),
    WRONG_CHANNEL_KIND(400, 50024, "Cannot execute action on this channel type"),
    INVALID_WEBHOOK_TOKEN(401, 50027, "Invalid Webhook Token"),
    INVALID_FORM(400, 50035, "Invalid Form Body"),
    NOT_JSON(400, 50109, "The request body contains invalid JSON."),
    TOO_MANY_EVENTS(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)"),
    EVENT_FINISHED(400, 180000, "Cannot update a finished event"),
    TOO_MANY_COMMANDS(400, 30032, "Maximum number of application commands reached (100)."),
    TOO_MANY_COMMAND_CREATES(400, 30034, "Max number of daily application command creates has been reached (200)"),
    WRONG_VERSION(400, 50041, "Invalid API version provided."),
    BLOCKED(403, 40333, "internal network error"),
    QUARANTINED(403, 20026, "This application has been flagged by the anti-spam system."),
    OPENING_TOO_FAST(403, 40003, "You are opening direct messages too fast"),
    NO_MUTUAL_GUILD(403, 50278, "Cannot send messages to this user due to having no mutual guilds"),
    TOO_MANY_PINS(400, 30003, "Maximum number of pins reached for the channel (250)"),
    SYSTEM_MESSAGE(403, 50021, "Cannot execute action on a system message"),
    OLD_EDITS(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later."),
    TOO_MANY_ROLES(400, 30005, "Maximum number of guild roles reached (250)"),
    TOO_MANY_CHANNELS(400, 30013, "Maximum number of guild channels reached (500)"),
    TOO_MANY_OVERWRITES(400, 30060, "Maximum number of channel permission overwrites reached (1000)"),
    INVALID_ROLE(400, 50028, "Invalid Role"),
    NO_REPLY_WITHOUT_HISTORY(400, 160002, "Cannot reply without permission to read message history"),
    BULK_DELETE(400, 50034, "A message provided was too old to bulk delete"),
    BAD_GATEWAY(502, 0, "502: Bad Gateway"),
    GONE(503, 0, "503: Service Unavailable"),
    /* Only the API of the sandbox's web page returns the errors below. */
    CLOCK_GOES_FORWARD(400, 0, "The clock only goes forward."),
    NOTHING_DUE(409, 0, "Nothing is due."),
    NO_SUCH_PERSON(404, 0, "There is no such person."),
    NO_SUCH_COMMAND(404, 0, "There is no such command."),
    NO_SUCH_FORM(404, 0, "This form is not open any more."),
    NO_SUCH_COMPONENT(404, 0, "This message has no such button or choice."),
    COMPONENT_DISABLED(409, 0, "This button or choice is switched off."),
    NOT_YOURS(409, 0, "Only the one who was asked can do this."),
    WRONG_INPUT(400, 0, "This cannot be read."),
    NOT_ALLOWED(409, 0, "This person may not do that.");

    private final int status;
    private final int code;
    private final String message;

    ApiError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String message() {
        return message;
    }
}
