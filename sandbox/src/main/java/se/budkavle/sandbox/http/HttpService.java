package se.budkavle.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Answers all HTTP requests below one path. Implementations must neither block nor throw. */
public interface HttpService {

    CompletionStage<Reply> answer(Call call);
}
