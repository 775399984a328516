package se.budkavle.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Answers all HTTP requests below one path. Implementations must not block, and must not throw exceptions. */
public interface HttpService {

    CompletionStage<Reply> answer(Call call);
}
