#include "kiosk/app/inbox.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <thread>
#include <vector>

using kiosk::app::Inbox;

TEST_CASE("Values come out in the order they went in, once") {
  int wakes = 0;
  Inbox<int> inbox{[&] { ++wakes; }};
  CHECK(inbox.take().empty());
  inbox.post(1);
  inbox.post(2);
  CHECK(wakes == 2);
  CHECK(inbox.take() == std::vector{1, 2});
  CHECK(inbox.take().empty());
}

TEST_CASE("The value is there when the receiver is woken") {
  std::vector<int> seen;
  Inbox<int>* here = nullptr;
  Inbox<int> inbox{[&] { seen = here->take(); }};
  here = &inbox;
  inbox.post(7);
  CHECK(seen == std::vector{7});
}

TEST_CASE("An inbox that wakes nobody takes values that can only be moved") {
  Inbox<std::unique_ptr<int>> inbox{{}};
  inbox.post(std::make_unique<int>(3));
  const auto taken = inbox.take();
  REQUIRE(taken.size() == 1);
  CHECK(*taken.front() == 3);
}

TEST_CASE("Many threads post and nothing is lost; each thread's values keep their order") {
  constexpr int kThreads = 4;
  constexpr int kEach = 1000;
  struct Post {
    int thread;
    int number;
  };
  Inbox<Post> inbox{{}};
  std::vector<Post> taken;
  const auto collect = [&] {
    for (const auto& post : inbox.take()) taken.push_back(post);
  };
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&inbox, thread] {
        for (int number = 0; number < kEach; ++number) inbox.post({thread, number});
      });
    }
    while (taken.size() < kThreads * kEach / 2) collect();
  }
  collect();
  REQUIRE(taken.size() == kThreads * kEach);
  std::vector<int> next(kThreads);
  for (const auto& post : taken) CHECK(post.number == next[static_cast<std::size_t>(post.thread)]++);
}
