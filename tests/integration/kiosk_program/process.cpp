#include "tests/integration/kiosk_program/process.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace integration {

using namespace std::chrono_literals;

Process::Process(const std::vector<std::string>& words, const std::filesystem::path& log,
                 const std::map<std::string, std::string>& more)
    : log_{log} {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error{"no process can be made"};
  if (pid_ != 0) return;
  for (const auto& [name, value] : more) setenv(name.c_str(), value.c_str(), 1);
  const int file = open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(file, STDOUT_FILENO);
  dup2(file, STDERR_FILENO);
  execvp(arguments.front(), arguments.data());
  _exit(127);
}

Process::~Process() {
  if (!running()) return;
  signal(SIGKILL);
  waitpid(pid_, &status_, 0);
}

void Process::signal(int number) const {
  kill(pid_, number);
}

bool Process::reap() {
  if (!ended_) ended_ = waitpid(pid_, &status_, WNOHANG) == pid_;
  return ended_;
}

bool Process::running() {
  return !reap();
}

int Process::exit_code(std::chrono::seconds patience) {
  const bool in_time = eventually([this] { return reap(); }, patience);
  INFO(said());
  REQUIRE(in_time);
  return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
}

std::string Process::said() const {
  std::ifstream stream{log_, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

bool Process::says(const std::string& text, std::chrono::seconds patience) {
  bool heard = false;
  static_cast<void>(eventually(
      [&] {
        const bool over = !running();
        heard = said().contains(text);
        return heard || over;
      },
      patience));
  return heard;
}

bool eventually(const std::function<bool()>& fits, std::chrono::seconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!fits()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(20ms);
  }
  return true;
}

}  // namespace integration
