// An initiator of QuickFIX that is told on its standard input what to send, and prints what comes: a thin hand for run.mjs.
//
//   initiator SETTINGS SEED
//
// SEED is the private key of Ed25519, 64 hexadecimal digits. It reads lines:
//   SEND D 11=a1|55=BTC-PERP|…   a message of that type, with | for SOH
//   CUT                          drops the connection without a word; QuickFIX connects again by itself
//   QUIT                         logs out and ends
// and prints ON, OFF, and APP or ADMIN with a message as it came.

#include <openssl/evp.h>

#include <algorithm>
#include <iostream>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

#include "quickfix/Application.h"
#include "quickfix/FileStore.h"
#include "quickfix/Session.h"
#include "quickfix/SessionSettings.h"
#include "quickfix/SocketInitiator.h"

namespace {

const char SOH = '\x01';
std::mutex output;

void print(const std::string& line) {
  std::lock_guard<std::mutex> lock(output);
  std::cout << line << std::endl;
}

std::string shown(const FIX::Message& message) {
  std::string text = message.toString();
  std::replace(text.begin(), text.end(), SOH, '|');
  return text;
}

std::vector<unsigned char> bytesOf(const std::string& hex) {
  std::vector<unsigned char> bytes;
  for (size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes.push_back(static_cast<unsigned char>(std::stoul(hex.substr(at, 2), nullptr, 16)));
  }
  return bytes;
}

std::string base64(const std::vector<unsigned char>& bytes) {
  std::vector<unsigned char> text(4 * ((bytes.size() + 2) / 3) + 1);
  const int length = EVP_EncodeBlock(text.data(), bytes.data(), static_cast<int>(bytes.size()));
  return std::string(text.begin(), text.begin() + length);
}

std::string signatureOf(const std::string& text, const std::string& seed) {
  const std::vector<unsigned char> secret = bytesOf(seed);
  EVP_PKEY* key =
      EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, secret.data(), secret.size());
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  std::vector<unsigned char> signature(64);
  size_t length = signature.size();
  const auto* data = reinterpret_cast<const unsigned char*>(text.data());
  const bool isSigned = key != nullptr &&
                        EVP_DigestSignInit(context, nullptr, nullptr, nullptr, key) == 1 &&
                        EVP_DigestSign(context, signature.data(), &length, data, text.size()) == 1;
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(key);
  if (!isSigned) throw std::runtime_error("no signature");
  return base64(signature);
}

class Trader : public FIX::Application {
 public:
  explicit Trader(const std::string& seed) : seed_(seed) {}

  void onCreate(const FIX::SessionID& id) override { id_ = id; }
  void onLogon(const FIX::SessionID&) override { print("ON"); }
  void onLogout(const FIX::SessionID&) override { print("OFF"); }

  // Signs what docs/fix.md says: the domain, SendingTime, MsgSeqNum, SenderCompID and TargetCompID.
  void toAdmin(FIX::Message& message, const FIX::SessionID&) override {
    const FIX::Header& header = message.getHeader();
    if (header.getField(35) != "A") return;
    std::string text = "praya.fix.v1";
    for (const int tag : {52, 34, 49, 56}) text += SOH + header.getField(tag);
    const std::string signature = signatureOf(text, seed_);
    message.setField(95, std::to_string(signature.size()));
    message.setField(96, signature);
  }

  void toApp(FIX::Message&, const FIX::SessionID&) throw(FIX::DoNotSend) override {}

  void fromAdmin(const FIX::Message& message, const FIX::SessionID&) throw(
      FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue,
      FIX::RejectLogon) override {
    print("ADMIN " + shown(message));
  }

  void fromApp(const FIX::Message& message, const FIX::SessionID&) throw(
      FIX::FieldNotFound, FIX::IncorrectDataFormat, FIX::IncorrectTagValue,
      FIX::UnsupportedMessageType) override {
    print("APP " + shown(message));
  }

  // The dictionary tells which fields are of a group.
  void send(const std::string& type, std::string fields, const FIX::DataDictionary& dictionary) {
    std::replace(fields.begin(), fields.end(), '|', SOH);
    const std::string raw = std::string("8=FIX.4.4") + SOH + "9=0" + SOH + "35=" + type + SOH +
                            fields + SOH + "10=000" + SOH;
    FIX::Message message;
    message.setString(raw, false, &dictionary, &dictionary);
    FIX::Session::sendToTarget(message, id_);
  }

  void cut() {
    FIX::Session* session = FIX::Session::lookupSession(id_);
    if (session != nullptr) session->disconnect();
  }

 private:
  const std::string seed_;
  FIX::SessionID id_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  try {
    FIX::SessionSettings settings(arguments[1]);
    Trader trader(arguments[2]);
    FIX::FileStoreFactory stores(settings);
    const FIX::DataDictionary dictionary(settings.get().getString("DataDictionary"));
    FIX::SocketInitiator initiator(trader, stores, settings);
    initiator.start();
    std::string line;
    while (std::getline(std::cin, line) && line != "QUIT") {
      std::istringstream words(line);
      std::string verb, type, fields;
      words >> verb >> type;
      std::getline(words >> std::ws, fields);
      if (verb == "SEND") trader.send(type, fields, dictionary);
      if (verb == "CUT") trader.cut();
    }
    initiator.stop();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << std::endl;
    return 1;
  }
}
