package se.budkavle.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Answers all calls below one path; must neither block nor throw. */
public interface HttpService {

    CompletionStage<Reply> answer(Call call);
}
