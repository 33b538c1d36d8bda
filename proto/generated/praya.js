/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const praya = $root.praya = (() => {

const praya = {};

praya.v1 = (function() {

const v1 = {};

v1.ClientMessage = (function() {

const ClientMessage = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ClientMessage.prototype.requestId = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClientMessage.prototype.logOn = null;
ClientMessage.prototype.placeOrder = null;
ClientMessage.prototype.amendOrder = null;
ClientMessage.prototype.cancelOrder = null;
ClientMessage.prototype.massCancel = null;
ClientMessage.prototype.batch = null;
ClientMessage.prototype.subscribe = null;
ClientMessage.prototype.unsubscribe = null;
ClientMessage.prototype.ping = null;
ClientMessage.prototype.getContracts = null;
ClientMessage.prototype.getAccount = null;
ClientMessage.prototype.getGate = null;
ClientMessage.prototype.adminCommand = null;
ClientMessage.prototype.getProposals = null;
ClientMessage.prototype.chooseLeverage = null;
ClientMessage.prototype.previewOrder = null;
ClientMessage.prototype.signDocument = null;

let $oneOfFields;

$Object.defineProperty(ClientMessage.prototype, "request", {
get: $util.oneOfGetter($oneOfFields = ["logOn", "placeOrder", "amendOrder", "cancelOrder", "massCancel", "batch", "subscribe", "unsubscribe", "ping", "getContracts", "getAccount", "getGate", "adminCommand", "getProposals", "chooseLeverage", "previewOrder", "signDocument"]),
set: $util.oneOfSetter($oneOfFields)
});

ClientMessage.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && (typeof message.requestId === "object" ? message.requestId.low || message.requestId.high : message.requestId !== 0))
writer.uint32(8).int64(message.requestId);
if (message.logOn != null && $Object.hasOwnProperty.call(message, "logOn"))
$root.praya.v1.LogOn.encode(message.logOn, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.placeOrder != null && $Object.hasOwnProperty.call(message, "placeOrder"))
$root.praya.v1.PlaceOrder.encode(message.placeOrder, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.amendOrder != null && $Object.hasOwnProperty.call(message, "amendOrder"))
$root.praya.v1.AmendOrder.encode(message.amendOrder, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.cancelOrder != null && $Object.hasOwnProperty.call(message, "cancelOrder"))
$root.praya.v1.CancelOrder.encode(message.cancelOrder, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.massCancel != null && $Object.hasOwnProperty.call(message, "massCancel"))
$root.praya.v1.MassCancel.encode(message.massCancel, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
$root.praya.v1.Batch.encode(message.batch, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.subscribe != null && $Object.hasOwnProperty.call(message, "subscribe"))
$root.praya.v1.Subscribe.encode(message.subscribe, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.unsubscribe != null && $Object.hasOwnProperty.call(message, "unsubscribe"))
$root.praya.v1.Unsubscribe.encode(message.unsubscribe, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
$root.praya.v1.Ping.encode(message.ping, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.getContracts != null && $Object.hasOwnProperty.call(message, "getContracts"))
$root.praya.v1.GetContracts.encode(message.getContracts, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.getAccount != null && $Object.hasOwnProperty.call(message, "getAccount"))
$root.praya.v1.GetAccount.encode(message.getAccount, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.getGate != null && $Object.hasOwnProperty.call(message, "getGate"))
$root.praya.v1.GetGate.encode(message.getGate, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.adminCommand != null && $Object.hasOwnProperty.call(message, "adminCommand"))
$root.praya.v1.AdminCommand.encode(message.adminCommand, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.getProposals != null && $Object.hasOwnProperty.call(message, "getProposals"))
$root.praya.v1.GetProposals.encode(message.getProposals, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.chooseLeverage != null && $Object.hasOwnProperty.call(message, "chooseLeverage"))
$root.praya.v1.ChooseLeverage.encode(message.chooseLeverage, writer.uint32(162).fork(), _depth + 1).ldelim();
if (message.previewOrder != null && $Object.hasOwnProperty.call(message, "previewOrder"))
$root.praya.v1.PreviewOrder.encode(message.previewOrder, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.signDocument != null && $Object.hasOwnProperty.call(message, "signDocument"))
$root.praya.v1.SignDocument.encode(message.signDocument, writer.uint32(1522).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ClientMessage.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ClientMessage();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.requestId = value;
else
delete message.requestId;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.logOn = $root.praya.v1.LogOn.decode(reader, reader.size(), $undefined, _depth + 1, message.logOn);
message.request = "logOn";
continue;
}
case 3: {
if (wireType !== 2)
break;
message.placeOrder = $root.praya.v1.PlaceOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.placeOrder);
message.request = "placeOrder";
continue;
}
case 4: {
if (wireType !== 2)
break;
message.amendOrder = $root.praya.v1.AmendOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.amendOrder);
message.request = "amendOrder";
continue;
}
case 5: {
if (wireType !== 2)
break;
message.cancelOrder = $root.praya.v1.CancelOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.cancelOrder);
message.request = "cancelOrder";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.massCancel = $root.praya.v1.MassCancel.decode(reader, reader.size(), $undefined, _depth + 1, message.massCancel);
message.request = "massCancel";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.batch = $root.praya.v1.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
message.request = "batch";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.subscribe = $root.praya.v1.Subscribe.decode(reader, reader.size(), $undefined, _depth + 1, message.subscribe);
message.request = "subscribe";
continue;
}
case 9: {
if (wireType !== 2)
break;
message.unsubscribe = $root.praya.v1.Unsubscribe.decode(reader, reader.size(), $undefined, _depth + 1, message.unsubscribe);
message.request = "unsubscribe";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.ping = $root.praya.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
message.request = "ping";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.getContracts = $root.praya.v1.GetContracts.decode(reader, reader.size(), $undefined, _depth + 1, message.getContracts);
message.request = "getContracts";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.getAccount = $root.praya.v1.GetAccount.decode(reader, reader.size(), $undefined, _depth + 1, message.getAccount);
message.request = "getAccount";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.getGate = $root.praya.v1.GetGate.decode(reader, reader.size(), $undefined, _depth + 1, message.getGate);
message.request = "getGate";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.adminCommand = $root.praya.v1.AdminCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.adminCommand);
message.request = "adminCommand";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.getProposals = $root.praya.v1.GetProposals.decode(reader, reader.size(), $undefined, _depth + 1, message.getProposals);
message.request = "getProposals";
continue;
}
case 20: {
if (wireType !== 2)
break;
message.chooseLeverage = $root.praya.v1.ChooseLeverage.decode(reader, reader.size(), $undefined, _depth + 1, message.chooseLeverage);
message.request = "chooseLeverage";
continue;
}
case 21: {
if (wireType !== 2)
break;
message.previewOrder = $root.praya.v1.PreviewOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.previewOrder);
message.request = "previewOrder";
continue;
}
case 190: {
if (wireType !== 2)
break;
message.signDocument = $root.praya.v1.SignDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.signDocument);
message.request = "signDocument";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ClientMessage;
})();

v1.LogOn = (function() {

const LogOn = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LogOn.prototype.key = "";
LogOn.prototype.signature = $util.newBuffer([]);

LogOn.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
writer.uint32(10).string(message.key);
if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
writer.uint32(18).bytes(message.signature);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LogOn.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LogOn();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.signature = value;
else
delete message.signature;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LogOn;
})();

v1.Subscribe = (function() {

const Subscribe = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Subscribe.prototype.channel = 0;
Subscribe.prototype.contract = 0;
Subscribe.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Subscribe.prototype.resumeAfterSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Subscribe.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.resumeAfterSeq != null && $Object.hasOwnProperty.call(message, "resumeAfterSeq") && (typeof message.resumeAfterSeq === "object" ? message.resumeAfterSeq.low || message.resumeAfterSeq.high : message.resumeAfterSeq !== 0))
writer.uint32(32).int64(message.resumeAfterSeq);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Subscribe.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Subscribe();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.resumeAfterSeq = value;
else
delete message.resumeAfterSeq;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Subscribe;
})();

v1.Unsubscribe = (function() {

const Unsubscribe = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Unsubscribe.prototype.channel = 0;
Unsubscribe.prototype.contract = 0;
Unsubscribe.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Unsubscribe.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Unsubscribe.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Unsubscribe();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Unsubscribe;
})();

v1.Ping = (function() {

const Ping = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Ping.prototype.echo = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Ping.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.echo != null && $Object.hasOwnProperty.call(message, "echo") && (typeof message.echo === "object" ? message.echo.low || message.echo.high : message.echo !== 0))
writer.uint32(8).int64(message.echo);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Ping.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Ping();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.echo = value;
else
delete message.echo;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Ping;
})();

v1.GetContracts = (function() {

const GetContracts = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GetContracts.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GetContracts.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GetContracts();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GetContracts;
})();

v1.GetAccount = (function() {

const GetAccount = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GetAccount.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

GetAccount.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GetAccount.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GetAccount();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GetAccount;
})();

v1.GetGate = (function() {

const GetGate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GetGate.prototype.contract = 0;

GetGate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GetGate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GetGate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GetGate;
})();

v1.AdminCommand = (function() {

const AdminCommand = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AdminCommand.prototype.command = null;

AdminCommand.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
$root.praya.v1.Command.encode(message.command, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AdminCommand.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AdminCommand();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.command = $root.praya.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AdminCommand;
})();

v1.GetProposals = (function() {

const GetProposals = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GetProposals.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GetProposals.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GetProposals();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GetProposals;
})();

v1.PreviewOrder = (function() {

const PreviewOrder = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PreviewOrder.prototype.order = null;

PreviewOrder.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
$root.praya.v1.PlaceOrder.encode(message.order, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PreviewOrder.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PreviewOrder();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.order = $root.praya.v1.PlaceOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.order);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PreviewOrder;
})();

v1.Envelope = (function() {

const Envelope = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Envelope.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Envelope.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Envelope.prototype.session = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Envelope.prototype.request = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Envelope.prototype.command = null;

Envelope.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(16).int64(message.time);
if (message.session != null && $Object.hasOwnProperty.call(message, "session") && (typeof message.session === "object" ? message.session.low || message.session.high : message.session !== 0))
writer.uint32(24).int64(message.session);
if (message.request != null && $Object.hasOwnProperty.call(message, "request") && (typeof message.request === "object" ? message.request.low || message.request.high : message.request !== 0))
writer.uint32(32).int64(message.request);
if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
$root.praya.v1.Command.encode(message.command, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Envelope.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Envelope();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.session = value;
else
delete message.session;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.request = value;
else
delete message.request;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.command = $root.praya.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Envelope;
})();

v1.Command = (function() {

const Command = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Command.prototype.placeOrder = null;
Command.prototype.amendOrder = null;
Command.prototype.cancelOrder = null;
Command.prototype.massCancel = null;
Command.prototype.batch = null;
Command.prototype.tick = null;
Command.prototype.setIndexPrice = null;
Command.prototype.setMarkPrice = null;
Command.prototype.listContract = null;
Command.prototype.approveContract = null;
Command.prototype.setContractState = null;
Command.prototype.registerParticipant = null;
Command.prototype.classifyInvestor = null;
Command.prototype.suspendParticipant = null;
Command.prototype.declareGroup = null;
Command.prototype.setExposureLimit = null;
Command.prototype.registerTrader = null;
Command.prototype.assessTrader = null;
Command.prototype.registerKey = null;
Command.prototype.revokeKey = null;
Command.prototype.publishRulebook = null;
Command.prototype.publishDisclosure = null;
Command.prototype.acceptRulebook = null;
Command.prototype.acknowledgeDisclosure = null;
Command.prototype.authorizeAffiliate = null;
Command.prototype.suspendAffiliate = null;
Command.prototype.openAccount = null;
Command.prototype.deposit = null;
Command.prototype.withdraw = null;
Command.prototype.transfer = null;
Command.prototype.countRefusals = null;
Command.prototype.setFundingTerms = null;
Command.prototype.setFundTarget = null;
Command.prototype.listCollateral = null;
Command.prototype.setCollateralRate = null;
Command.prototype.proposeCommand = null;
Command.prototype.approveCommand = null;
Command.prototype.dismissProposal = null;
Command.prototype.beginDualControl = null;
Command.prototype.quoteSource = null;
Command.prototype.chooseLeverage = null;
Command.prototype.setClassFloor = null;
Command.prototype.registerStaff = null;
Command.prototype.retireStaff = null;
Command.prototype.noteLogOn = null;
Command.prototype.setThreshold = null;
Command.prototype.reviewAlert = null;
Command.prototype.publishPrivileges = null;
Command.prototype.setPrivilege = null;
Command.prototype.setObligation = null;
Command.prototype.noteSuspensionEffect = null;
Command.prototype.assessCorporate = null;
Command.prototype.setReferenceEligibility = null;
Command.prototype.changeTerms = null;
Command.prototype.compensate = null;
Command.prototype.changeRules = null;
Command.prototype["continue"] = null;
Command.prototype.setWorkBounds = null;
Command.prototype.declareOutage = null;
Command.prototype.holdRisk = null;
Command.prototype.releaseRisk = null;
Command.prototype.confirmClock = null;
Command.prototype.signDocument = null;
Command.prototype.registerFirm = null;
Command.prototype.requestSuspicionPack = null;

let $oneOfFields;

$Object.defineProperty(Command.prototype, "command", {
get: $util.oneOfGetter($oneOfFields = ["placeOrder", "amendOrder", "cancelOrder", "massCancel", "batch", "tick", "setIndexPrice", "setMarkPrice", "listContract", "approveContract", "setContractState", "registerParticipant", "classifyInvestor", "suspendParticipant", "declareGroup", "setExposureLimit", "registerTrader", "assessTrader", "registerKey", "revokeKey", "publishRulebook", "publishDisclosure", "acceptRulebook", "acknowledgeDisclosure", "authorizeAffiliate", "suspendAffiliate", "openAccount", "deposit", "withdraw", "transfer", "countRefusals", "setFundingTerms", "setFundTarget", "listCollateral", "setCollateralRate", "proposeCommand", "approveCommand", "dismissProposal", "beginDualControl", "quoteSource", "chooseLeverage", "setClassFloor", "registerStaff", "retireStaff", "noteLogOn", "setThreshold", "reviewAlert", "publishPrivileges", "setPrivilege", "setObligation", "noteSuspensionEffect", "assessCorporate", "setReferenceEligibility", "changeTerms", "compensate", "changeRules", "continue", "setWorkBounds", "declareOutage", "holdRisk", "releaseRisk", "confirmClock", "signDocument", "registerFirm", "requestSuspicionPack"]),
set: $util.oneOfSetter($oneOfFields)
});

Command.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.placeOrder != null && $Object.hasOwnProperty.call(message, "placeOrder"))
$root.praya.v1.PlaceOrder.encode(message.placeOrder, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.amendOrder != null && $Object.hasOwnProperty.call(message, "amendOrder"))
$root.praya.v1.AmendOrder.encode(message.amendOrder, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.cancelOrder != null && $Object.hasOwnProperty.call(message, "cancelOrder"))
$root.praya.v1.CancelOrder.encode(message.cancelOrder, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.massCancel != null && $Object.hasOwnProperty.call(message, "massCancel"))
$root.praya.v1.MassCancel.encode(message.massCancel, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
$root.praya.v1.Batch.encode(message.batch, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.tick != null && $Object.hasOwnProperty.call(message, "tick"))
$root.praya.v1.Tick.encode(message.tick, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.setIndexPrice != null && $Object.hasOwnProperty.call(message, "setIndexPrice"))
$root.praya.v1.SetIndexPrice.encode(message.setIndexPrice, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.setMarkPrice != null && $Object.hasOwnProperty.call(message, "setMarkPrice"))
$root.praya.v1.SetMarkPrice.encode(message.setMarkPrice, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.listContract != null && $Object.hasOwnProperty.call(message, "listContract"))
$root.praya.v1.ListContract.encode(message.listContract, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.approveContract != null && $Object.hasOwnProperty.call(message, "approveContract"))
$root.praya.v1.ApproveContract.encode(message.approveContract, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.setContractState != null && $Object.hasOwnProperty.call(message, "setContractState"))
$root.praya.v1.SetContractState.encode(message.setContractState, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.registerParticipant != null && $Object.hasOwnProperty.call(message, "registerParticipant"))
$root.praya.v1.RegisterParticipant.encode(message.registerParticipant, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.classifyInvestor != null && $Object.hasOwnProperty.call(message, "classifyInvestor"))
$root.praya.v1.ClassifyInvestor.encode(message.classifyInvestor, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.suspendParticipant != null && $Object.hasOwnProperty.call(message, "suspendParticipant"))
$root.praya.v1.SuspendParticipant.encode(message.suspendParticipant, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.declareGroup != null && $Object.hasOwnProperty.call(message, "declareGroup"))
$root.praya.v1.DeclareGroup.encode(message.declareGroup, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.setExposureLimit != null && $Object.hasOwnProperty.call(message, "setExposureLimit"))
$root.praya.v1.SetExposureLimit.encode(message.setExposureLimit, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.registerTrader != null && $Object.hasOwnProperty.call(message, "registerTrader"))
$root.praya.v1.RegisterTrader.encode(message.registerTrader, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.assessTrader != null && $Object.hasOwnProperty.call(message, "assessTrader"))
$root.praya.v1.AssessTrader.encode(message.assessTrader, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.registerKey != null && $Object.hasOwnProperty.call(message, "registerKey"))
$root.praya.v1.RegisterKey.encode(message.registerKey, writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.revokeKey != null && $Object.hasOwnProperty.call(message, "revokeKey"))
$root.praya.v1.RevokeKey.encode(message.revokeKey, writer.uint32(162).fork(), _depth + 1).ldelim();
if (message.publishRulebook != null && $Object.hasOwnProperty.call(message, "publishRulebook"))
$root.praya.v1.PublishRulebook.encode(message.publishRulebook, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.publishDisclosure != null && $Object.hasOwnProperty.call(message, "publishDisclosure"))
$root.praya.v1.PublishDisclosure.encode(message.publishDisclosure, writer.uint32(178).fork(), _depth + 1).ldelim();
if (message.acceptRulebook != null && $Object.hasOwnProperty.call(message, "acceptRulebook"))
$root.praya.v1.AcceptRulebook.encode(message.acceptRulebook, writer.uint32(186).fork(), _depth + 1).ldelim();
if (message.acknowledgeDisclosure != null && $Object.hasOwnProperty.call(message, "acknowledgeDisclosure"))
$root.praya.v1.AcknowledgeDisclosure.encode(message.acknowledgeDisclosure, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.authorizeAffiliate != null && $Object.hasOwnProperty.call(message, "authorizeAffiliate"))
$root.praya.v1.AuthorizeAffiliate.encode(message.authorizeAffiliate, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.suspendAffiliate != null && $Object.hasOwnProperty.call(message, "suspendAffiliate"))
$root.praya.v1.SuspendAffiliate.encode(message.suspendAffiliate, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.openAccount != null && $Object.hasOwnProperty.call(message, "openAccount"))
$root.praya.v1.OpenAccount.encode(message.openAccount, writer.uint32(218).fork(), _depth + 1).ldelim();
if (message.deposit != null && $Object.hasOwnProperty.call(message, "deposit"))
$root.praya.v1.Deposit.encode(message.deposit, writer.uint32(226).fork(), _depth + 1).ldelim();
if (message.withdraw != null && $Object.hasOwnProperty.call(message, "withdraw"))
$root.praya.v1.Withdraw.encode(message.withdraw, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
$root.praya.v1.Transfer.encode(message.transfer, writer.uint32(242).fork(), _depth + 1).ldelim();
if (message.countRefusals != null && $Object.hasOwnProperty.call(message, "countRefusals"))
$root.praya.v1.CountRefusals.encode(message.countRefusals, writer.uint32(250).fork(), _depth + 1).ldelim();
if (message.setFundingTerms != null && $Object.hasOwnProperty.call(message, "setFundingTerms"))
$root.praya.v1.SetFundingTerms.encode(message.setFundingTerms, writer.uint32(418).fork(), _depth + 1).ldelim();
if (message.setFundTarget != null && $Object.hasOwnProperty.call(message, "setFundTarget"))
$root.praya.v1.SetFundTarget.encode(message.setFundTarget, writer.uint32(450).fork(), _depth + 1).ldelim();
if (message.listCollateral != null && $Object.hasOwnProperty.call(message, "listCollateral"))
$root.praya.v1.ListCollateral.encode(message.listCollateral, writer.uint32(514).fork(), _depth + 1).ldelim();
if (message.setCollateralRate != null && $Object.hasOwnProperty.call(message, "setCollateralRate"))
$root.praya.v1.SetCollateralRate.encode(message.setCollateralRate, writer.uint32(522).fork(), _depth + 1).ldelim();
if (message.proposeCommand != null && $Object.hasOwnProperty.call(message, "proposeCommand"))
$root.praya.v1.ProposeCommand.encode(message.proposeCommand, writer.uint32(610).fork(), _depth + 1).ldelim();
if (message.approveCommand != null && $Object.hasOwnProperty.call(message, "approveCommand"))
$root.praya.v1.ApproveCommand.encode(message.approveCommand, writer.uint32(618).fork(), _depth + 1).ldelim();
if (message.dismissProposal != null && $Object.hasOwnProperty.call(message, "dismissProposal"))
$root.praya.v1.DismissProposal.encode(message.dismissProposal, writer.uint32(626).fork(), _depth + 1).ldelim();
if (message.beginDualControl != null && $Object.hasOwnProperty.call(message, "beginDualControl"))
$root.praya.v1.BeginDualControl.encode(message.beginDualControl, writer.uint32(634).fork(), _depth + 1).ldelim();
if (message.quoteSource != null && $Object.hasOwnProperty.call(message, "quoteSource"))
$root.praya.v1.QuoteSource.encode(message.quoteSource, writer.uint32(674).fork(), _depth + 1).ldelim();
if (message.chooseLeverage != null && $Object.hasOwnProperty.call(message, "chooseLeverage"))
$root.praya.v1.ChooseLeverage.encode(message.chooseLeverage, writer.uint32(706).fork(), _depth + 1).ldelim();
if (message.setClassFloor != null && $Object.hasOwnProperty.call(message, "setClassFloor"))
$root.praya.v1.SetClassFloor.encode(message.setClassFloor, writer.uint32(714).fork(), _depth + 1).ldelim();
if (message.registerStaff != null && $Object.hasOwnProperty.call(message, "registerStaff"))
$root.praya.v1.RegisterStaff.encode(message.registerStaff, writer.uint32(834).fork(), _depth + 1).ldelim();
if (message.retireStaff != null && $Object.hasOwnProperty.call(message, "retireStaff"))
$root.praya.v1.RetireStaff.encode(message.retireStaff, writer.uint32(842).fork(), _depth + 1).ldelim();
if (message.noteLogOn != null && $Object.hasOwnProperty.call(message, "noteLogOn"))
$root.praya.v1.NoteLogOn.encode(message.noteLogOn, writer.uint32(866).fork(), _depth + 1).ldelim();
if (message.setThreshold != null && $Object.hasOwnProperty.call(message, "setThreshold"))
$root.praya.v1.SetThreshold.encode(message.setThreshold, writer.uint32(898).fork(), _depth + 1).ldelim();
if (message.reviewAlert != null && $Object.hasOwnProperty.call(message, "reviewAlert"))
$root.praya.v1.ReviewAlert.encode(message.reviewAlert, writer.uint32(906).fork(), _depth + 1).ldelim();
if (message.publishPrivileges != null && $Object.hasOwnProperty.call(message, "publishPrivileges"))
$root.praya.v1.PublishPrivileges.encode(message.publishPrivileges, writer.uint32(930).fork(), _depth + 1).ldelim();
if (message.setPrivilege != null && $Object.hasOwnProperty.call(message, "setPrivilege"))
$root.praya.v1.SetPrivilege.encode(message.setPrivilege, writer.uint32(938).fork(), _depth + 1).ldelim();
if (message.setObligation != null && $Object.hasOwnProperty.call(message, "setObligation"))
$root.praya.v1.SetObligation.encode(message.setObligation, writer.uint32(946).fork(), _depth + 1).ldelim();
if (message.noteSuspensionEffect != null && $Object.hasOwnProperty.call(message, "noteSuspensionEffect"))
$root.praya.v1.NoteSuspensionEffect.encode(message.noteSuspensionEffect, writer.uint32(954).fork(), _depth + 1).ldelim();
if (message.assessCorporate != null && $Object.hasOwnProperty.call(message, "assessCorporate"))
$root.praya.v1.AssessCorporate.encode(message.assessCorporate, writer.uint32(962).fork(), _depth + 1).ldelim();
if (message.setReferenceEligibility != null && $Object.hasOwnProperty.call(message, "setReferenceEligibility"))
$root.praya.v1.SetReferenceEligibility.encode(message.setReferenceEligibility, writer.uint32(970).fork(), _depth + 1).ldelim();
if (message.changeTerms != null && $Object.hasOwnProperty.call(message, "changeTerms"))
$root.praya.v1.ChangeTerms.encode(message.changeTerms, writer.uint32(994).fork(), _depth + 1).ldelim();
if (message.compensate != null && $Object.hasOwnProperty.call(message, "compensate"))
$root.praya.v1.Compensate.encode(message.compensate, writer.uint32(1026).fork(), _depth + 1).ldelim();
if (message.changeRules != null && $Object.hasOwnProperty.call(message, "changeRules"))
$root.praya.v1.ChangeRules.encode(message.changeRules, writer.uint32(1034).fork(), _depth + 1).ldelim();
if (message["continue"] != null && $Object.hasOwnProperty.call(message, "continue"))
$root.praya.v1.Continue.encode(message["continue"], writer.uint32(1042).fork(), _depth + 1).ldelim();
if (message.setWorkBounds != null && $Object.hasOwnProperty.call(message, "setWorkBounds"))
$root.praya.v1.SetWorkBounds.encode(message.setWorkBounds, writer.uint32(1050).fork(), _depth + 1).ldelim();
if (message.declareOutage != null && $Object.hasOwnProperty.call(message, "declareOutage"))
$root.praya.v1.DeclareOutage.encode(message.declareOutage, writer.uint32(1202).fork(), _depth + 1).ldelim();
if (message.holdRisk != null && $Object.hasOwnProperty.call(message, "holdRisk"))
$root.praya.v1.HoldRisk.encode(message.holdRisk, writer.uint32(1282).fork(), _depth + 1).ldelim();
if (message.releaseRisk != null && $Object.hasOwnProperty.call(message, "releaseRisk"))
$root.praya.v1.ReleaseRisk.encode(message.releaseRisk, writer.uint32(1290).fork(), _depth + 1).ldelim();
if (message.confirmClock != null && $Object.hasOwnProperty.call(message, "confirmClock"))
$root.praya.v1.ConfirmClock.encode(message.confirmClock, writer.uint32(1298).fork(), _depth + 1).ldelim();
if (message.signDocument != null && $Object.hasOwnProperty.call(message, "signDocument"))
$root.praya.v1.SignDocument.encode(message.signDocument, writer.uint32(1522).fork(), _depth + 1).ldelim();
if (message.registerFirm != null && $Object.hasOwnProperty.call(message, "registerFirm"))
$root.praya.v1.RegisterFirm.encode(message.registerFirm, writer.uint32(1530).fork(), _depth + 1).ldelim();
if (message.requestSuspicionPack != null && $Object.hasOwnProperty.call(message, "requestSuspicionPack"))
$root.praya.v1.RequestSuspicionPack.encode(message.requestSuspicionPack, writer.uint32(1602).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Command.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Command();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.placeOrder = $root.praya.v1.PlaceOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.placeOrder);
message.command = "placeOrder";
continue;
}
case 2: {
if (wireType !== 2)
break;
message.amendOrder = $root.praya.v1.AmendOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.amendOrder);
message.command = "amendOrder";
continue;
}
case 3: {
if (wireType !== 2)
break;
message.cancelOrder = $root.praya.v1.CancelOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.cancelOrder);
message.command = "cancelOrder";
continue;
}
case 4: {
if (wireType !== 2)
break;
message.massCancel = $root.praya.v1.MassCancel.decode(reader, reader.size(), $undefined, _depth + 1, message.massCancel);
message.command = "massCancel";
continue;
}
case 5: {
if (wireType !== 2)
break;
message.batch = $root.praya.v1.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
message.command = "batch";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.tick = $root.praya.v1.Tick.decode(reader, reader.size(), $undefined, _depth + 1, message.tick);
message.command = "tick";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.setIndexPrice = $root.praya.v1.SetIndexPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.setIndexPrice);
message.command = "setIndexPrice";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.setMarkPrice = $root.praya.v1.SetMarkPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.setMarkPrice);
message.command = "setMarkPrice";
continue;
}
case 9: {
if (wireType !== 2)
break;
message.listContract = $root.praya.v1.ListContract.decode(reader, reader.size(), $undefined, _depth + 1, message.listContract);
message.command = "listContract";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.approveContract = $root.praya.v1.ApproveContract.decode(reader, reader.size(), $undefined, _depth + 1, message.approveContract);
message.command = "approveContract";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.setContractState = $root.praya.v1.SetContractState.decode(reader, reader.size(), $undefined, _depth + 1, message.setContractState);
message.command = "setContractState";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.registerParticipant = $root.praya.v1.RegisterParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.registerParticipant);
message.command = "registerParticipant";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.classifyInvestor = $root.praya.v1.ClassifyInvestor.decode(reader, reader.size(), $undefined, _depth + 1, message.classifyInvestor);
message.command = "classifyInvestor";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.suspendParticipant = $root.praya.v1.SuspendParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.suspendParticipant);
message.command = "suspendParticipant";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.declareGroup = $root.praya.v1.DeclareGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.declareGroup);
message.command = "declareGroup";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.setExposureLimit = $root.praya.v1.SetExposureLimit.decode(reader, reader.size(), $undefined, _depth + 1, message.setExposureLimit);
message.command = "setExposureLimit";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.registerTrader = $root.praya.v1.RegisterTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.registerTrader);
message.command = "registerTrader";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.assessTrader = $root.praya.v1.AssessTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.assessTrader);
message.command = "assessTrader";
continue;
}
case 19: {
if (wireType !== 2)
break;
message.registerKey = $root.praya.v1.RegisterKey.decode(reader, reader.size(), $undefined, _depth + 1, message.registerKey);
message.command = "registerKey";
continue;
}
case 20: {
if (wireType !== 2)
break;
message.revokeKey = $root.praya.v1.RevokeKey.decode(reader, reader.size(), $undefined, _depth + 1, message.revokeKey);
message.command = "revokeKey";
continue;
}
case 21: {
if (wireType !== 2)
break;
message.publishRulebook = $root.praya.v1.PublishRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.publishRulebook);
message.command = "publishRulebook";
continue;
}
case 22: {
if (wireType !== 2)
break;
message.publishDisclosure = $root.praya.v1.PublishDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.publishDisclosure);
message.command = "publishDisclosure";
continue;
}
case 23: {
if (wireType !== 2)
break;
message.acceptRulebook = $root.praya.v1.AcceptRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.acceptRulebook);
message.command = "acceptRulebook";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.acknowledgeDisclosure = $root.praya.v1.AcknowledgeDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledgeDisclosure);
message.command = "acknowledgeDisclosure";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.authorizeAffiliate = $root.praya.v1.AuthorizeAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.authorizeAffiliate);
message.command = "authorizeAffiliate";
continue;
}
case 26: {
if (wireType !== 2)
break;
message.suspendAffiliate = $root.praya.v1.SuspendAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.suspendAffiliate);
message.command = "suspendAffiliate";
continue;
}
case 27: {
if (wireType !== 2)
break;
message.openAccount = $root.praya.v1.OpenAccount.decode(reader, reader.size(), $undefined, _depth + 1, message.openAccount);
message.command = "openAccount";
continue;
}
case 28: {
if (wireType !== 2)
break;
message.deposit = $root.praya.v1.Deposit.decode(reader, reader.size(), $undefined, _depth + 1, message.deposit);
message.command = "deposit";
continue;
}
case 29: {
if (wireType !== 2)
break;
message.withdraw = $root.praya.v1.Withdraw.decode(reader, reader.size(), $undefined, _depth + 1, message.withdraw);
message.command = "withdraw";
continue;
}
case 30: {
if (wireType !== 2)
break;
message.transfer = $root.praya.v1.Transfer.decode(reader, reader.size(), $undefined, _depth + 1, message.transfer);
message.command = "transfer";
continue;
}
case 31: {
if (wireType !== 2)
break;
message.countRefusals = $root.praya.v1.CountRefusals.decode(reader, reader.size(), $undefined, _depth + 1, message.countRefusals);
message.command = "countRefusals";
continue;
}
case 52: {
if (wireType !== 2)
break;
message.setFundingTerms = $root.praya.v1.SetFundingTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.setFundingTerms);
message.command = "setFundingTerms";
continue;
}
case 56: {
if (wireType !== 2)
break;
message.setFundTarget = $root.praya.v1.SetFundTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.setFundTarget);
message.command = "setFundTarget";
continue;
}
case 64: {
if (wireType !== 2)
break;
message.listCollateral = $root.praya.v1.ListCollateral.decode(reader, reader.size(), $undefined, _depth + 1, message.listCollateral);
message.command = "listCollateral";
continue;
}
case 65: {
if (wireType !== 2)
break;
message.setCollateralRate = $root.praya.v1.SetCollateralRate.decode(reader, reader.size(), $undefined, _depth + 1, message.setCollateralRate);
message.command = "setCollateralRate";
continue;
}
case 76: {
if (wireType !== 2)
break;
message.proposeCommand = $root.praya.v1.ProposeCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.proposeCommand);
message.command = "proposeCommand";
continue;
}
case 77: {
if (wireType !== 2)
break;
message.approveCommand = $root.praya.v1.ApproveCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.approveCommand);
message.command = "approveCommand";
continue;
}
case 78: {
if (wireType !== 2)
break;
message.dismissProposal = $root.praya.v1.DismissProposal.decode(reader, reader.size(), $undefined, _depth + 1, message.dismissProposal);
message.command = "dismissProposal";
continue;
}
case 79: {
if (wireType !== 2)
break;
message.beginDualControl = $root.praya.v1.BeginDualControl.decode(reader, reader.size(), $undefined, _depth + 1, message.beginDualControl);
message.command = "beginDualControl";
continue;
}
case 84: {
if (wireType !== 2)
break;
message.quoteSource = $root.praya.v1.QuoteSource.decode(reader, reader.size(), $undefined, _depth + 1, message.quoteSource);
message.command = "quoteSource";
continue;
}
case 88: {
if (wireType !== 2)
break;
message.chooseLeverage = $root.praya.v1.ChooseLeverage.decode(reader, reader.size(), $undefined, _depth + 1, message.chooseLeverage);
message.command = "chooseLeverage";
continue;
}
case 89: {
if (wireType !== 2)
break;
message.setClassFloor = $root.praya.v1.SetClassFloor.decode(reader, reader.size(), $undefined, _depth + 1, message.setClassFloor);
message.command = "setClassFloor";
continue;
}
case 104: {
if (wireType !== 2)
break;
message.registerStaff = $root.praya.v1.RegisterStaff.decode(reader, reader.size(), $undefined, _depth + 1, message.registerStaff);
message.command = "registerStaff";
continue;
}
case 105: {
if (wireType !== 2)
break;
message.retireStaff = $root.praya.v1.RetireStaff.decode(reader, reader.size(), $undefined, _depth + 1, message.retireStaff);
message.command = "retireStaff";
continue;
}
case 108: {
if (wireType !== 2)
break;
message.noteLogOn = $root.praya.v1.NoteLogOn.decode(reader, reader.size(), $undefined, _depth + 1, message.noteLogOn);
message.command = "noteLogOn";
continue;
}
case 112: {
if (wireType !== 2)
break;
message.setThreshold = $root.praya.v1.SetThreshold.decode(reader, reader.size(), $undefined, _depth + 1, message.setThreshold);
message.command = "setThreshold";
continue;
}
case 113: {
if (wireType !== 2)
break;
message.reviewAlert = $root.praya.v1.ReviewAlert.decode(reader, reader.size(), $undefined, _depth + 1, message.reviewAlert);
message.command = "reviewAlert";
continue;
}
case 116: {
if (wireType !== 2)
break;
message.publishPrivileges = $root.praya.v1.PublishPrivileges.decode(reader, reader.size(), $undefined, _depth + 1, message.publishPrivileges);
message.command = "publishPrivileges";
continue;
}
case 117: {
if (wireType !== 2)
break;
message.setPrivilege = $root.praya.v1.SetPrivilege.decode(reader, reader.size(), $undefined, _depth + 1, message.setPrivilege);
message.command = "setPrivilege";
continue;
}
case 118: {
if (wireType !== 2)
break;
message.setObligation = $root.praya.v1.SetObligation.decode(reader, reader.size(), $undefined, _depth + 1, message.setObligation);
message.command = "setObligation";
continue;
}
case 119: {
if (wireType !== 2)
break;
message.noteSuspensionEffect = $root.praya.v1.NoteSuspensionEffect.decode(reader, reader.size(), $undefined, _depth + 1, message.noteSuspensionEffect);
message.command = "noteSuspensionEffect";
continue;
}
case 120: {
if (wireType !== 2)
break;
message.assessCorporate = $root.praya.v1.AssessCorporate.decode(reader, reader.size(), $undefined, _depth + 1, message.assessCorporate);
message.command = "assessCorporate";
continue;
}
case 121: {
if (wireType !== 2)
break;
message.setReferenceEligibility = $root.praya.v1.SetReferenceEligibility.decode(reader, reader.size(), $undefined, _depth + 1, message.setReferenceEligibility);
message.command = "setReferenceEligibility";
continue;
}
case 124: {
if (wireType !== 2)
break;
message.changeTerms = $root.praya.v1.ChangeTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.changeTerms);
message.command = "changeTerms";
continue;
}
case 128: {
if (wireType !== 2)
break;
message.compensate = $root.praya.v1.Compensate.decode(reader, reader.size(), $undefined, _depth + 1, message.compensate);
message.command = "compensate";
continue;
}
case 129: {
if (wireType !== 2)
break;
message.changeRules = $root.praya.v1.ChangeRules.decode(reader, reader.size(), $undefined, _depth + 1, message.changeRules);
message.command = "changeRules";
continue;
}
case 130: {
if (wireType !== 2)
break;
message["continue"] = $root.praya.v1.Continue.decode(reader, reader.size(), $undefined, _depth + 1, message["continue"]);
message.command = "continue";
continue;
}
case 131: {
if (wireType !== 2)
break;
message.setWorkBounds = $root.praya.v1.SetWorkBounds.decode(reader, reader.size(), $undefined, _depth + 1, message.setWorkBounds);
message.command = "setWorkBounds";
continue;
}
case 150: {
if (wireType !== 2)
break;
message.declareOutage = $root.praya.v1.DeclareOutage.decode(reader, reader.size(), $undefined, _depth + 1, message.declareOutage);
message.command = "declareOutage";
continue;
}
case 160: {
if (wireType !== 2)
break;
message.holdRisk = $root.praya.v1.HoldRisk.decode(reader, reader.size(), $undefined, _depth + 1, message.holdRisk);
message.command = "holdRisk";
continue;
}
case 161: {
if (wireType !== 2)
break;
message.releaseRisk = $root.praya.v1.ReleaseRisk.decode(reader, reader.size(), $undefined, _depth + 1, message.releaseRisk);
message.command = "releaseRisk";
continue;
}
case 162: {
if (wireType !== 2)
break;
message.confirmClock = $root.praya.v1.ConfirmClock.decode(reader, reader.size(), $undefined, _depth + 1, message.confirmClock);
message.command = "confirmClock";
continue;
}
case 190: {
if (wireType !== 2)
break;
message.signDocument = $root.praya.v1.SignDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.signDocument);
message.command = "signDocument";
continue;
}
case 191: {
if (wireType !== 2)
break;
message.registerFirm = $root.praya.v1.RegisterFirm.decode(reader, reader.size(), $undefined, _depth + 1, message.registerFirm);
message.command = "registerFirm";
continue;
}
case 200: {
if (wireType !== 2)
break;
message.requestSuspicionPack = $root.praya.v1.RequestSuspicionPack.decode(reader, reader.size(), $undefined, _depth + 1, message.requestSuspicionPack);
message.command = "requestSuspicionPack";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Command;
})();

v1.MassCancel = (function() {

const MassCancel = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MassCancel.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCancel.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCancel.prototype.contract = 0;
MassCancel.prototype.side = 0;
MassCancel.prototype.tag = "";

MassCancel.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(32).int32(message.side);
if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
writer.uint32(42).string(message.tag);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MassCancel.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MassCancel();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.tag = value;
else
delete message.tag;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MassCancel;
})();

v1.OrderCommand = (function() {

const OrderCommand = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderCommand.prototype.placeOrder = null;
OrderCommand.prototype.amendOrder = null;
OrderCommand.prototype.cancelOrder = null;

let $oneOfFields;

$Object.defineProperty(OrderCommand.prototype, "command", {
get: $util.oneOfGetter($oneOfFields = ["placeOrder", "amendOrder", "cancelOrder"]),
set: $util.oneOfSetter($oneOfFields)
});

OrderCommand.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.placeOrder != null && $Object.hasOwnProperty.call(message, "placeOrder"))
$root.praya.v1.PlaceOrder.encode(message.placeOrder, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.amendOrder != null && $Object.hasOwnProperty.call(message, "amendOrder"))
$root.praya.v1.AmendOrder.encode(message.amendOrder, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.cancelOrder != null && $Object.hasOwnProperty.call(message, "cancelOrder"))
$root.praya.v1.CancelOrder.encode(message.cancelOrder, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderCommand.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderCommand();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.placeOrder = $root.praya.v1.PlaceOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.placeOrder);
message.command = "placeOrder";
continue;
}
case 2: {
if (wireType !== 2)
break;
message.amendOrder = $root.praya.v1.AmendOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.amendOrder);
message.command = "amendOrder";
continue;
}
case 3: {
if (wireType !== 2)
break;
message.cancelOrder = $root.praya.v1.CancelOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.cancelOrder);
message.command = "cancelOrder";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderCommand;
})();

v1.Batch = (function() {

const Batch = function (properties) {
this.items = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Batch.prototype.items = $util.emptyArray;

Batch.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.items != null && message.items.length)
for (let i = 0; i < message.items.length; ++i)
$root.praya.v1.OrderCommand.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Batch.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Batch();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.items && message.items.length))
message.items = [];
message.items.push($root.praya.v1.OrderCommand.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Batch;
})();

v1.Tick = (function() {

const Tick = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Tick.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Tick.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Tick();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Tick;
})();

v1.Continue = (function() {

const Continue = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Continue.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Continue.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Continue();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Continue;
})();

v1.SetWorkBounds = (function() {

const SetWorkBounds = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetWorkBounds.prototype.work = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetWorkBounds.prototype.fills = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetWorkBounds.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.work != null && $Object.hasOwnProperty.call(message, "work") && (typeof message.work === "object" ? message.work.low || message.work.high : message.work !== 0))
writer.uint32(8).int64(message.work);
if (message.fills != null && $Object.hasOwnProperty.call(message, "fills") && (typeof message.fills === "object" ? message.fills.low || message.fills.high : message.fills !== 0))
writer.uint32(16).int64(message.fills);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetWorkBounds.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetWorkBounds();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.work = value;
else
delete message.work;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.fills = value;
else
delete message.fills;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetWorkBounds;
})();

v1.DeclareOutage = (function() {

const DeclareOutage = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DeclareOutage.prototype.reason = "";

DeclareOutage.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(10).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DeclareOutage.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DeclareOutage();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DeclareOutage;
})();

v1.HoldRisk = (function() {

const HoldRisk = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

HoldRisk.prototype.drift = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

HoldRisk.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.drift != null && $Object.hasOwnProperty.call(message, "drift") && (typeof message.drift === "object" ? message.drift.low || message.drift.high : message.drift !== 0))
writer.uint32(8).sint64(message.drift);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

HoldRisk.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.HoldRisk();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.drift = value;
else
delete message.drift;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return HoldRisk;
})();

v1.ReleaseRisk = (function() {

const ReleaseRisk = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ReleaseRisk.prototype.drift = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ReleaseRisk.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.drift != null && $Object.hasOwnProperty.call(message, "drift") && (typeof message.drift === "object" ? message.drift.low || message.drift.high : message.drift !== 0))
writer.uint32(8).sint64(message.drift);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ReleaseRisk.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ReleaseRisk();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.drift = value;
else
delete message.drift;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ReleaseRisk;
})();

v1.ConfirmClock = (function() {

const ConfirmClock = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ConfirmClock.prototype.drift = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ConfirmClock.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.drift != null && $Object.hasOwnProperty.call(message, "drift") && (typeof message.drift === "object" ? message.drift.low || message.drift.high : message.drift !== 0))
writer.uint32(8).sint64(message.drift);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ConfirmClock.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ConfirmClock();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.drift = value;
else
delete message.drift;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ConfirmClock;
})();

v1.SetIndexPrice = (function() {

const SetIndexPrice = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetIndexPrice.prototype.contract = 0;
SetIndexPrice.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetIndexPrice.prototype.state = 0;

SetIndexPrice.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(16).int64(message.price);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(24).int32(message.state);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetIndexPrice.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetIndexPrice();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetIndexPrice;
})();

v1.SetMarkPrice = (function() {

const SetMarkPrice = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetMarkPrice.prototype.contract = 0;
SetMarkPrice.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetMarkPrice.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(16).int64(message.price);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetMarkPrice.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetMarkPrice();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetMarkPrice;
})();

v1.ListContract = (function() {

const ListContract = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ListContract.prototype.terms = null;

ListContract.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
$root.praya.v1.ContractTerms.encode(message.terms, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ListContract.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ListContract();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.terms = $root.praya.v1.ContractTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.terms);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ListContract;
})();

v1.ApproveContract = (function() {

const ApproveContract = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ApproveContract.prototype.contract = 0;
ApproveContract.prototype.reference = "";
ApproveContract.prototype.termsHash = "";

ApproveContract.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(18).string(message.reference);
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(26).string(message.termsHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ApproveContract.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ApproveContract();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ApproveContract;
})();

v1.SetContractState = (function() {

const SetContractState = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetContractState.prototype.contract = 0;
SetContractState.prototype.state = 0;
SetContractState.prototype.reason = "";

SetContractState.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(16).int32(message.state);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetContractState.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetContractState();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetContractState;
})();

v1.RegisterParticipant = (function() {

const RegisterParticipant = function (properties) {
this.holders = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RegisterParticipant.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterParticipant.prototype.name = "";
RegisterParticipant.prototype.role = 0;
RegisterParticipant.prototype.affiliated = false;
RegisterParticipant.prototype.group = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterParticipant.prototype.holders = $util.emptyArray;

RegisterParticipant.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
writer.uint32(24).int32(message.role);
if (message.affiliated != null && $Object.hasOwnProperty.call(message, "affiliated") && message.affiliated !== false)
writer.uint32(32).bool(message.affiliated);
if (message.group != null && $Object.hasOwnProperty.call(message, "group") && (typeof message.group === "object" ? message.group.low || message.group.high : message.group !== 0))
writer.uint32(40).int64(message.group);
if (message.holders != null && message.holders.length)
for (let i = 0; i < message.holders.length; ++i)
writer.uint32(50).string(message.holders[i]);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RegisterParticipant.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RegisterParticipant();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.role = value;
else
delete message.role;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.affiliated = value;
else
delete message.affiliated;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.group = value;
else
delete message.group;
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.holders && message.holders.length))
message.holders = [];
message.holders.push(reader.stringVerify());
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RegisterParticipant;
})();

v1.Evidence = (function() {

const Evidence = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Evidence.prototype.type = "";
Evidence.prototype.dated = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Evidence.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Evidence.prototype.hash = "";

Evidence.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
writer.uint32(10).string(message.type);
if (message.dated != null && $Object.hasOwnProperty.call(message, "dated") && (typeof message.dated === "object" ? message.dated.low || message.dated.high : message.dated !== 0))
writer.uint32(16).int64(message.dated);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(24).int64(message.validUntil);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(34).string(message.hash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Evidence.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Evidence();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.type = value;
else
delete message.type;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.dated = value;
else
delete message.dated;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Evidence;
})();

v1.ClassifyInvestor = (function() {

const ClassifyInvestor = function (properties) {
this.evidence = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ClassifyInvestor.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClassifyInvestor.prototype.investorClass = 0;
ClassifyInvestor.prototype.portfolioHkd = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClassifyInvestor.prototype.assetsHkd = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClassifyInvestor.prototype.confirmedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClassifyInvestor.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ClassifyInvestor.prototype.evidence = $util.emptyArray;
ClassifyInvestor.prototype.confirmedBy = "";

ClassifyInvestor.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.investorClass != null && $Object.hasOwnProperty.call(message, "investorClass") && message.investorClass !== 0)
writer.uint32(16).int32(message.investorClass);
if (message.portfolioHkd != null && $Object.hasOwnProperty.call(message, "portfolioHkd") && (typeof message.portfolioHkd === "object" ? message.portfolioHkd.low || message.portfolioHkd.high : message.portfolioHkd !== 0))
writer.uint32(24).int64(message.portfolioHkd);
if (message.assetsHkd != null && $Object.hasOwnProperty.call(message, "assetsHkd") && (typeof message.assetsHkd === "object" ? message.assetsHkd.low || message.assetsHkd.high : message.assetsHkd !== 0))
writer.uint32(32).int64(message.assetsHkd);
if (message.confirmedAt != null && $Object.hasOwnProperty.call(message, "confirmedAt") && (typeof message.confirmedAt === "object" ? message.confirmedAt.low || message.confirmedAt.high : message.confirmedAt !== 0))
writer.uint32(40).int64(message.confirmedAt);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(48).int64(message.validUntil);
if (message.evidence != null && message.evidence.length)
for (let i = 0; i < message.evidence.length; ++i)
$root.praya.v1.Evidence.encode(message.evidence[i], writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.confirmedBy != null && $Object.hasOwnProperty.call(message, "confirmedBy") && message.confirmedBy !== "")
writer.uint32(66).string(message.confirmedBy);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ClassifyInvestor.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ClassifyInvestor();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.investorClass = value;
else
delete message.investorClass;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.portfolioHkd = value;
else
delete message.portfolioHkd;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.assetsHkd = value;
else
delete message.assetsHkd;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.confirmedAt = value;
else
delete message.confirmedAt;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 7: {
if (wireType !== 2)
break;
if (!(message.evidence && message.evidence.length))
message.evidence = [];
message.evidence.push($root.praya.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 8: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.confirmedBy = value;
else
delete message.confirmedBy;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ClassifyInvestor;
})();

v1.SuspendParticipant = (function() {

const SuspendParticipant = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SuspendParticipant.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SuspendParticipant.prototype.suspended = false;
SuspendParticipant.prototype.reason = "";

SuspendParticipant.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.suspended != null && $Object.hasOwnProperty.call(message, "suspended") && message.suspended !== false)
writer.uint32(16).bool(message.suspended);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SuspendParticipant.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SuspendParticipant();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.suspended = value;
else
delete message.suspended;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SuspendParticipant;
})();

v1.DeclareGroup = (function() {

const DeclareGroup = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DeclareGroup.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeclareGroup.prototype.group = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

DeclareGroup.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.group != null && $Object.hasOwnProperty.call(message, "group") && (typeof message.group === "object" ? message.group.low || message.group.high : message.group !== 0))
writer.uint32(16).int64(message.group);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DeclareGroup.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DeclareGroup();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.group = value;
else
delete message.group;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DeclareGroup;
})();

v1.SetExposureLimit = (function() {

const SetExposureLimit = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetExposureLimit.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetExposureLimit.prototype.wholeGroup = false;
SetExposureLimit.prototype.notionalMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetExposureLimit.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.wholeGroup != null && $Object.hasOwnProperty.call(message, "wholeGroup") && message.wholeGroup !== false)
writer.uint32(16).bool(message.wholeGroup);
if (message.notionalMax != null && $Object.hasOwnProperty.call(message, "notionalMax") && (typeof message.notionalMax === "object" ? message.notionalMax.low || message.notionalMax.high : message.notionalMax !== 0))
writer.uint32(24).int64(message.notionalMax);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetExposureLimit.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetExposureLimit();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.wholeGroup = value;
else
delete message.wholeGroup;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.notionalMax = value;
else
delete message.notionalMax;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetExposureLimit;
})();

v1.RegisterTrader = (function() {

const RegisterTrader = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RegisterTrader.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterTrader.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterTrader.prototype.name = "";
RegisterTrader.prototype.responsiblePerson = "";

RegisterTrader.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(8).int64(message.trader);
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(16).int64(message.participant);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(26).string(message.name);
if (message.responsiblePerson != null && $Object.hasOwnProperty.call(message, "responsiblePerson") && message.responsiblePerson !== "")
writer.uint32(34).string(message.responsiblePerson);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RegisterTrader.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RegisterTrader();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.responsiblePerson = value;
else
delete message.responsiblePerson;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RegisterTrader;
})();

v1.AssessTrader = (function() {

const AssessTrader = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AssessTrader.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessTrader.prototype.basis = 0;
AssessTrader.prototype.assessor = "";
AssessTrader.prototype.assessedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessTrader.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessTrader.prototype.evidenceHash = "";
AssessTrader.prototype.virtualAssets = false;

AssessTrader.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(8).int64(message.trader);
if (message.basis != null && $Object.hasOwnProperty.call(message, "basis") && message.basis !== 0)
writer.uint32(16).int32(message.basis);
if (message.assessor != null && $Object.hasOwnProperty.call(message, "assessor") && message.assessor !== "")
writer.uint32(26).string(message.assessor);
if (message.assessedAt != null && $Object.hasOwnProperty.call(message, "assessedAt") && (typeof message.assessedAt === "object" ? message.assessedAt.low || message.assessedAt.high : message.assessedAt !== 0))
writer.uint32(32).int64(message.assessedAt);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(40).int64(message.validUntil);
if (message.evidenceHash != null && $Object.hasOwnProperty.call(message, "evidenceHash") && message.evidenceHash !== "")
writer.uint32(50).string(message.evidenceHash);
if (message.virtualAssets != null && $Object.hasOwnProperty.call(message, "virtualAssets") && message.virtualAssets !== false)
writer.uint32(56).bool(message.virtualAssets);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AssessTrader.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AssessTrader();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.basis = value;
else
delete message.basis;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.assessor = value;
else
delete message.assessor;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.assessedAt = value;
else
delete message.assessedAt;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.evidenceHash = value;
else
delete message.evidenceHash;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.virtualAssets = value;
else
delete message.virtualAssets;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AssessTrader;
})();

v1.RegisterKey = (function() {

const RegisterKey = function (properties) {
this.addresses = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RegisterKey.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterKey.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterKey.prototype.name = "";
RegisterKey.prototype.algorithm = 0;
RegisterKey.prototype.material = "";
RegisterKey.prototype.scopes = 0;
RegisterKey.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterKey.prototype.addresses = $util.emptyArray;
RegisterKey.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

RegisterKey.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(16).int64(message.trader);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(26).string(message.name);
if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm") && message.algorithm !== 0)
writer.uint32(32).int32(message.algorithm);
if (message.material != null && $Object.hasOwnProperty.call(message, "material") && message.material !== "")
writer.uint32(42).string(message.material);
if (message.scopes != null && $Object.hasOwnProperty.call(message, "scopes") && message.scopes !== 0)
writer.uint32(48).uint32(message.scopes);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(56).int64(message.validUntil);
if (message.addresses != null && message.addresses.length)
for (let i = 0; i < message.addresses.length; ++i)
writer.uint32(66).string(message.addresses[i]);
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(72).int64(message.staff);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RegisterKey.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RegisterKey();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.algorithm = value;
else
delete message.algorithm;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.material = value;
else
delete message.material;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.scopes = value;
else
delete message.scopes;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 8: {
if (wireType !== 2)
break;
if (!(message.addresses && message.addresses.length))
message.addresses = [];
message.addresses.push(reader.stringVerify());
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RegisterKey;
})();

v1.RevokeKey = (function() {

const RevokeKey = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RevokeKey.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RevokeKey.prototype.reason = "";

RevokeKey.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(18).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RevokeKey.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RevokeKey();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RevokeKey;
})();

v1.PublishRulebook = (function() {

const PublishRulebook = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PublishRulebook.prototype.version = 0;
PublishRulebook.prototype.hash = "";

PublishRulebook.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(8).uint32(message.version);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(18).string(message.hash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PublishRulebook.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PublishRulebook();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PublishRulebook;
})();

v1.PublishDisclosure = (function() {

const PublishDisclosure = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PublishDisclosure.prototype.contract = 0;
PublishDisclosure.prototype.version = 0;
PublishDisclosure.prototype.hash = "";

PublishDisclosure.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(16).uint32(message.version);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(26).string(message.hash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PublishDisclosure.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PublishDisclosure();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PublishDisclosure;
})();

v1.AcceptRulebook = (function() {

const AcceptRulebook = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AcceptRulebook.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AcceptRulebook.prototype.version = 0;

AcceptRulebook.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(16).uint32(message.version);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AcceptRulebook.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AcceptRulebook();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AcceptRulebook;
})();

v1.AcknowledgeDisclosure = (function() {

const AcknowledgeDisclosure = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AcknowledgeDisclosure.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AcknowledgeDisclosure.prototype.contract = 0;
AcknowledgeDisclosure.prototype.version = 0;

AcknowledgeDisclosure.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(24).uint32(message.version);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AcknowledgeDisclosure.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AcknowledgeDisclosure();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AcknowledgeDisclosure;
})();

v1.SignDocument = (function() {

const SignDocument = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SignDocument.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SignDocument.prototype.contract = 0;
SignDocument.prototype.version = 0;
SignDocument.prototype.hash = "";

SignDocument.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(24).uint32(message.version);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(34).string(message.hash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SignDocument.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SignDocument();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SignDocument;
})();

v1.AuthorizeAffiliate = (function() {

const AuthorizeAffiliate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AuthorizeAffiliate.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AuthorizeAffiliate.prototype.noticeDate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AuthorizeAffiliate.prototype.reportId = "";
AuthorizeAffiliate.prototype.overseer = "";
AuthorizeAffiliate.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AuthorizeAffiliate.prototype.reportBy = "";

AuthorizeAffiliate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.noticeDate != null && $Object.hasOwnProperty.call(message, "noticeDate") && (typeof message.noticeDate === "object" ? message.noticeDate.low || message.noticeDate.high : message.noticeDate !== 0))
writer.uint32(16).int64(message.noticeDate);
if (message.reportId != null && $Object.hasOwnProperty.call(message, "reportId") && message.reportId !== "")
writer.uint32(26).string(message.reportId);
if (message.overseer != null && $Object.hasOwnProperty.call(message, "overseer") && message.overseer !== "")
writer.uint32(34).string(message.overseer);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(40).int64(message.validUntil);
if (message.reportBy != null && $Object.hasOwnProperty.call(message, "reportBy") && message.reportBy !== "")
writer.uint32(50).string(message.reportBy);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AuthorizeAffiliate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AuthorizeAffiliate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.noticeDate = value;
else
delete message.noticeDate;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reportId = value;
else
delete message.reportId;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.overseer = value;
else
delete message.overseer;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reportBy = value;
else
delete message.reportBy;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AuthorizeAffiliate;
})();

v1.SuspendAffiliate = (function() {

const SuspendAffiliate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SuspendAffiliate.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SuspendAffiliate.prototype.suspended = false;
SuspendAffiliate.prototype.reason = "";

SuspendAffiliate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.suspended != null && $Object.hasOwnProperty.call(message, "suspended") && message.suspended !== false)
writer.uint32(16).bool(message.suspended);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SuspendAffiliate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SuspendAffiliate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.suspended = value;
else
delete message.suspended;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SuspendAffiliate;
})();

v1.OpenAccount = (function() {

const OpenAccount = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OpenAccount.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenAccount.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OpenAccount.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(16).int64(message.participant);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OpenAccount.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OpenAccount();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OpenAccount;
})();

v1.Deposit = (function() {

const Deposit = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Deposit.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deposit.prototype.currency = "";
Deposit.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deposit.prototype.reference = "";

Deposit.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(18).string(message.currency);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(24).sint64(message.amount);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(34).string(message.reference);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Deposit.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Deposit();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Deposit;
})();

v1.Withdraw = (function() {

const Withdraw = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Withdraw.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Withdraw.prototype.currency = "";
Withdraw.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Withdraw.prototype.reference = "";

Withdraw.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(18).string(message.currency);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(24).sint64(message.amount);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(34).string(message.reference);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Withdraw.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Withdraw();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Withdraw;
})();

v1.Transfer = (function() {

const Transfer = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Transfer.prototype.from = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Transfer.prototype.to = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Transfer.prototype.currency = "";
Transfer.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Transfer.prototype.reference = "";

Transfer.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.from != null && $Object.hasOwnProperty.call(message, "from") && (typeof message.from === "object" ? message.from.low || message.from.high : message.from !== 0))
writer.uint32(8).int64(message.from);
if (message.to != null && $Object.hasOwnProperty.call(message, "to") && (typeof message.to === "object" ? message.to.low || message.to.high : message.to !== 0))
writer.uint32(16).int64(message.to);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(26).string(message.currency);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(32).sint64(message.amount);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(42).string(message.reference);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Transfer.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Transfer();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.from = value;
else
delete message.from;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.to = value;
else
delete message.to;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Transfer;
})();

v1.CountRefusals = (function() {

const CountRefusals = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CountRefusals.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CountRefusals.prototype.since = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CountRefusals.prototype.count = 0;
CountRefusals.prototype.reason = 0;
CountRefusals.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

CountRefusals.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
writer.uint32(16).int64(message.since);
if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
writer.uint32(24).uint32(message.count);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(32).int32(message.reason);
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(40).int64(message.key);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CountRefusals.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CountRefusals();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.since = value;
else
delete message.since;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.count = value;
else
delete message.count;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CountRefusals;
})();

v1.SetFundingTerms = (function() {

const SetFundingTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetFundingTerms.prototype.contract = 0;
SetFundingTerms.prototype.terms = null;
SetFundingTerms.prototype.effectiveAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetFundingTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
$root.praya.v1.FundingTerms.encode(message.terms, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.effectiveAt != null && $Object.hasOwnProperty.call(message, "effectiveAt") && (typeof message.effectiveAt === "object" ? message.effectiveAt.low || message.effectiveAt.high : message.effectiveAt !== 0))
writer.uint32(24).int64(message.effectiveAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetFundingTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetFundingTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.terms = $root.praya.v1.FundingTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.terms);
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.effectiveAt = value;
else
delete message.effectiveAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetFundingTerms;
})();

v1.SetFundTarget = (function() {

const SetFundTarget = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetFundTarget.prototype.target = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetFundTarget.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.target != null && $Object.hasOwnProperty.call(message, "target") && (typeof message.target === "object" ? message.target.low || message.target.high : message.target !== 0))
writer.uint32(8).sint64(message.target);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetFundTarget.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetFundTarget();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.target = value;
else
delete message.target;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetFundTarget;
})();

v1.ListCollateral = (function() {

const ListCollateral = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ListCollateral.prototype.currency = "";
ListCollateral.prototype.decimals = 0;
ListCollateral.prototype.haircut = 0;
ListCollateral.prototype.volatile = false;
ListCollateral.prototype.concentrationMax = 0;
ListCollateral.prototype.approval = "";

ListCollateral.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(10).string(message.currency);
if (message.decimals != null && $Object.hasOwnProperty.call(message, "decimals") && message.decimals !== 0)
writer.uint32(16).uint32(message.decimals);
if (message.haircut != null && $Object.hasOwnProperty.call(message, "haircut") && message.haircut !== 0)
writer.uint32(24).uint32(message.haircut);
if (message.volatile != null && $Object.hasOwnProperty.call(message, "volatile") && message.volatile !== false)
writer.uint32(32).bool(message.volatile);
if (message.concentrationMax != null && $Object.hasOwnProperty.call(message, "concentrationMax") && message.concentrationMax !== 0)
writer.uint32(40).uint32(message.concentrationMax);
if (message.approval != null && $Object.hasOwnProperty.call(message, "approval") && message.approval !== "")
writer.uint32(50).string(message.approval);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ListCollateral.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ListCollateral();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.decimals = value;
else
delete message.decimals;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.haircut = value;
else
delete message.haircut;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.volatile = value;
else
delete message.volatile;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.concentrationMax = value;
else
delete message.concentrationMax;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.approval = value;
else
delete message.approval;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ListCollateral;
})();

v1.SetCollateralRate = (function() {

const SetCollateralRate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetCollateralRate.prototype.currency = "";
SetCollateralRate.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetCollateralRate.prototype.quotedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetCollateralRate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(10).string(message.currency);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(16).int64(message.rate);
if (message.quotedAt != null && $Object.hasOwnProperty.call(message, "quotedAt") && (typeof message.quotedAt === "object" ? message.quotedAt.low || message.quotedAt.high : message.quotedAt !== 0))
writer.uint32(24).int64(message.quotedAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetCollateralRate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetCollateralRate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.quotedAt = value;
else
delete message.quotedAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetCollateralRate;
})();

v1.QuoteSource = (function() {

const QuoteSource = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

QuoteSource.prototype.contract = 0;
QuoteSource.prototype.source = "";
QuoteSource.prototype.sourceSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
QuoteSource.prototype.bid = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
QuoteSource.prototype.ask = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
QuoteSource.prototype.quotedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

QuoteSource.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
writer.uint32(18).string(message.source);
if (message.sourceSeq != null && $Object.hasOwnProperty.call(message, "sourceSeq") && (typeof message.sourceSeq === "object" ? message.sourceSeq.low || message.sourceSeq.high : message.sourceSeq !== 0))
writer.uint32(24).int64(message.sourceSeq);
if (message.bid != null && $Object.hasOwnProperty.call(message, "bid") && (typeof message.bid === "object" ? message.bid.low || message.bid.high : message.bid !== 0))
writer.uint32(32).int64(message.bid);
if (message.ask != null && $Object.hasOwnProperty.call(message, "ask") && (typeof message.ask === "object" ? message.ask.low || message.ask.high : message.ask !== 0))
writer.uint32(40).int64(message.ask);
if (message.quotedAt != null && $Object.hasOwnProperty.call(message, "quotedAt") && (typeof message.quotedAt === "object" ? message.quotedAt.low || message.quotedAt.high : message.quotedAt !== 0))
writer.uint32(48).int64(message.quotedAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

QuoteSource.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.QuoteSource();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.source = value;
else
delete message.source;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sourceSeq = value;
else
delete message.sourceSeq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bid = value;
else
delete message.bid;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.ask = value;
else
delete message.ask;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.quotedAt = value;
else
delete message.quotedAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return QuoteSource;
})();

v1.ChooseLeverage = (function() {

const ChooseLeverage = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ChooseLeverage.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ChooseLeverage.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ChooseLeverage.prototype.contract = 0;
ChooseLeverage.prototype.leverage = 0;

ChooseLeverage.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(32).uint32(message.leverage);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ChooseLeverage.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ChooseLeverage();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ChooseLeverage;
})();

v1.SetClassFloor = (function() {

const SetClassFloor = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetClassFloor.prototype.investorClass = 0;
SetClassFloor.prototype.contract = 0;
SetClassFloor.prototype.initialMin = 0;

SetClassFloor.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.investorClass != null && $Object.hasOwnProperty.call(message, "investorClass") && message.investorClass !== 0)
writer.uint32(8).int32(message.investorClass);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.initialMin != null && $Object.hasOwnProperty.call(message, "initialMin") && message.initialMin !== 0)
writer.uint32(24).uint32(message.initialMin);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetClassFloor.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetClassFloor();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.investorClass = value;
else
delete message.investorClass;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.initialMin = value;
else
delete message.initialMin;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetClassFloor;
})();

v1.RegisterStaff = (function() {

const RegisterStaff = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RegisterStaff.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RegisterStaff.prototype.name = "";
RegisterStaff.prototype.role = 0;

RegisterStaff.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(8).int64(message.staff);
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(18).string(message.name);
if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
writer.uint32(24).int32(message.role);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RegisterStaff.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RegisterStaff();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.role = value;
else
delete message.role;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RegisterStaff;
})();

v1.RetireStaff = (function() {

const RetireStaff = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RetireStaff.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RetireStaff.prototype.reason = "";

RetireStaff.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(8).int64(message.staff);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(18).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RetireStaff.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RetireStaff();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RetireStaff;
})();

v1.RegisterFirm = (function() {

const RegisterFirm = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RegisterFirm.prototype.name = "";
RegisterFirm.prototype.registered = false;
RegisterFirm.prototype.reason = "";

RegisterFirm.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.registered != null && $Object.hasOwnProperty.call(message, "registered") && message.registered !== false)
writer.uint32(16).bool(message.registered);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RegisterFirm.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RegisterFirm();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.registered = value;
else
delete message.registered;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RegisterFirm;
})();

v1.BeginDualControl = (function() {

const BeginDualControl = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BeginDualControl.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BeginDualControl.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BeginDualControl();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BeginDualControl;
})();

v1.ProposeCommand = (function() {

const ProposeCommand = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ProposeCommand.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposeCommand.prototype.setIndexPrice = null;
ProposeCommand.prototype.setMarkPrice = null;
ProposeCommand.prototype.approveContract = null;
ProposeCommand.prototype.setContractState = null;
ProposeCommand.prototype.registerParticipant = null;
ProposeCommand.prototype.classifyInvestor = null;
ProposeCommand.prototype.suspendParticipant = null;
ProposeCommand.prototype.declareGroup = null;
ProposeCommand.prototype.setExposureLimit = null;
ProposeCommand.prototype.registerTrader = null;
ProposeCommand.prototype.assessTrader = null;
ProposeCommand.prototype.registerKey = null;
ProposeCommand.prototype.publishRulebook = null;
ProposeCommand.prototype.publishDisclosure = null;
ProposeCommand.prototype.acceptRulebook = null;
ProposeCommand.prototype.acknowledgeDisclosure = null;
ProposeCommand.prototype.authorizeAffiliate = null;
ProposeCommand.prototype.suspendAffiliate = null;
ProposeCommand.prototype.deposit = null;
ProposeCommand.prototype.withdraw = null;
ProposeCommand.prototype.transfer = null;
ProposeCommand.prototype.setFundingTerms = null;
ProposeCommand.prototype.setFundTarget = null;
ProposeCommand.prototype.listCollateral = null;
ProposeCommand.prototype.setCollateralRate = null;
ProposeCommand.prototype.setClassFloor = null;
ProposeCommand.prototype.registerStaff = null;
ProposeCommand.prototype.setThreshold = null;
ProposeCommand.prototype.publishPrivileges = null;
ProposeCommand.prototype.setPrivilege = null;
ProposeCommand.prototype.setObligation = null;
ProposeCommand.prototype.assessCorporate = null;
ProposeCommand.prototype.setReferenceEligibility = null;
ProposeCommand.prototype.changeTerms = null;
ProposeCommand.prototype.compensate = null;
ProposeCommand.prototype.setWorkBounds = null;
ProposeCommand.prototype.confirmClock = null;
ProposeCommand.prototype.registerFirm = null;
ProposeCommand.prototype.reason = "";
ProposeCommand.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

let $oneOfFields;

$Object.defineProperty(ProposeCommand.prototype, "command", {
get: $util.oneOfGetter($oneOfFields = ["setIndexPrice", "setMarkPrice", "approveContract", "setContractState", "registerParticipant", "classifyInvestor", "suspendParticipant", "declareGroup", "setExposureLimit", "registerTrader", "assessTrader", "registerKey", "publishRulebook", "publishDisclosure", "acceptRulebook", "acknowledgeDisclosure", "authorizeAffiliate", "suspendAffiliate", "deposit", "withdraw", "transfer", "setFundingTerms", "setFundTarget", "listCollateral", "setCollateralRate", "setClassFloor", "registerStaff", "setThreshold", "publishPrivileges", "setPrivilege", "setObligation", "assessCorporate", "setReferenceEligibility", "changeTerms", "compensate", "setWorkBounds", "confirmClock", "registerFirm"]),
set: $util.oneOfSetter($oneOfFields)
});

ProposeCommand.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.setIndexPrice != null && $Object.hasOwnProperty.call(message, "setIndexPrice"))
$root.praya.v1.SetIndexPrice.encode(message.setIndexPrice, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.setMarkPrice != null && $Object.hasOwnProperty.call(message, "setMarkPrice"))
$root.praya.v1.SetMarkPrice.encode(message.setMarkPrice, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.approveContract != null && $Object.hasOwnProperty.call(message, "approveContract"))
$root.praya.v1.ApproveContract.encode(message.approveContract, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.setContractState != null && $Object.hasOwnProperty.call(message, "setContractState"))
$root.praya.v1.SetContractState.encode(message.setContractState, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.registerParticipant != null && $Object.hasOwnProperty.call(message, "registerParticipant"))
$root.praya.v1.RegisterParticipant.encode(message.registerParticipant, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.classifyInvestor != null && $Object.hasOwnProperty.call(message, "classifyInvestor"))
$root.praya.v1.ClassifyInvestor.encode(message.classifyInvestor, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.suspendParticipant != null && $Object.hasOwnProperty.call(message, "suspendParticipant"))
$root.praya.v1.SuspendParticipant.encode(message.suspendParticipant, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.declareGroup != null && $Object.hasOwnProperty.call(message, "declareGroup"))
$root.praya.v1.DeclareGroup.encode(message.declareGroup, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.setExposureLimit != null && $Object.hasOwnProperty.call(message, "setExposureLimit"))
$root.praya.v1.SetExposureLimit.encode(message.setExposureLimit, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.registerTrader != null && $Object.hasOwnProperty.call(message, "registerTrader"))
$root.praya.v1.RegisterTrader.encode(message.registerTrader, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.assessTrader != null && $Object.hasOwnProperty.call(message, "assessTrader"))
$root.praya.v1.AssessTrader.encode(message.assessTrader, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.registerKey != null && $Object.hasOwnProperty.call(message, "registerKey"))
$root.praya.v1.RegisterKey.encode(message.registerKey, writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.publishRulebook != null && $Object.hasOwnProperty.call(message, "publishRulebook"))
$root.praya.v1.PublishRulebook.encode(message.publishRulebook, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.publishDisclosure != null && $Object.hasOwnProperty.call(message, "publishDisclosure"))
$root.praya.v1.PublishDisclosure.encode(message.publishDisclosure, writer.uint32(178).fork(), _depth + 1).ldelim();
if (message.acceptRulebook != null && $Object.hasOwnProperty.call(message, "acceptRulebook"))
$root.praya.v1.AcceptRulebook.encode(message.acceptRulebook, writer.uint32(186).fork(), _depth + 1).ldelim();
if (message.acknowledgeDisclosure != null && $Object.hasOwnProperty.call(message, "acknowledgeDisclosure"))
$root.praya.v1.AcknowledgeDisclosure.encode(message.acknowledgeDisclosure, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.authorizeAffiliate != null && $Object.hasOwnProperty.call(message, "authorizeAffiliate"))
$root.praya.v1.AuthorizeAffiliate.encode(message.authorizeAffiliate, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.suspendAffiliate != null && $Object.hasOwnProperty.call(message, "suspendAffiliate"))
$root.praya.v1.SuspendAffiliate.encode(message.suspendAffiliate, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.deposit != null && $Object.hasOwnProperty.call(message, "deposit"))
$root.praya.v1.Deposit.encode(message.deposit, writer.uint32(226).fork(), _depth + 1).ldelim();
if (message.withdraw != null && $Object.hasOwnProperty.call(message, "withdraw"))
$root.praya.v1.Withdraw.encode(message.withdraw, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
$root.praya.v1.Transfer.encode(message.transfer, writer.uint32(242).fork(), _depth + 1).ldelim();
if (message.setFundingTerms != null && $Object.hasOwnProperty.call(message, "setFundingTerms"))
$root.praya.v1.SetFundingTerms.encode(message.setFundingTerms, writer.uint32(418).fork(), _depth + 1).ldelim();
if (message.setFundTarget != null && $Object.hasOwnProperty.call(message, "setFundTarget"))
$root.praya.v1.SetFundTarget.encode(message.setFundTarget, writer.uint32(450).fork(), _depth + 1).ldelim();
if (message.listCollateral != null && $Object.hasOwnProperty.call(message, "listCollateral"))
$root.praya.v1.ListCollateral.encode(message.listCollateral, writer.uint32(514).fork(), _depth + 1).ldelim();
if (message.setCollateralRate != null && $Object.hasOwnProperty.call(message, "setCollateralRate"))
$root.praya.v1.SetCollateralRate.encode(message.setCollateralRate, writer.uint32(522).fork(), _depth + 1).ldelim();
if (message.setClassFloor != null && $Object.hasOwnProperty.call(message, "setClassFloor"))
$root.praya.v1.SetClassFloor.encode(message.setClassFloor, writer.uint32(714).fork(), _depth + 1).ldelim();
if (message.registerStaff != null && $Object.hasOwnProperty.call(message, "registerStaff"))
$root.praya.v1.RegisterStaff.encode(message.registerStaff, writer.uint32(834).fork(), _depth + 1).ldelim();
if (message.setThreshold != null && $Object.hasOwnProperty.call(message, "setThreshold"))
$root.praya.v1.SetThreshold.encode(message.setThreshold, writer.uint32(898).fork(), _depth + 1).ldelim();
if (message.publishPrivileges != null && $Object.hasOwnProperty.call(message, "publishPrivileges"))
$root.praya.v1.PublishPrivileges.encode(message.publishPrivileges, writer.uint32(930).fork(), _depth + 1).ldelim();
if (message.setPrivilege != null && $Object.hasOwnProperty.call(message, "setPrivilege"))
$root.praya.v1.SetPrivilege.encode(message.setPrivilege, writer.uint32(938).fork(), _depth + 1).ldelim();
if (message.setObligation != null && $Object.hasOwnProperty.call(message, "setObligation"))
$root.praya.v1.SetObligation.encode(message.setObligation, writer.uint32(946).fork(), _depth + 1).ldelim();
if (message.assessCorporate != null && $Object.hasOwnProperty.call(message, "assessCorporate"))
$root.praya.v1.AssessCorporate.encode(message.assessCorporate, writer.uint32(962).fork(), _depth + 1).ldelim();
if (message.setReferenceEligibility != null && $Object.hasOwnProperty.call(message, "setReferenceEligibility"))
$root.praya.v1.SetReferenceEligibility.encode(message.setReferenceEligibility, writer.uint32(970).fork(), _depth + 1).ldelim();
if (message.changeTerms != null && $Object.hasOwnProperty.call(message, "changeTerms"))
$root.praya.v1.ChangeTerms.encode(message.changeTerms, writer.uint32(994).fork(), _depth + 1).ldelim();
if (message.compensate != null && $Object.hasOwnProperty.call(message, "compensate"))
$root.praya.v1.Compensate.encode(message.compensate, writer.uint32(1026).fork(), _depth + 1).ldelim();
if (message.setWorkBounds != null && $Object.hasOwnProperty.call(message, "setWorkBounds"))
$root.praya.v1.SetWorkBounds.encode(message.setWorkBounds, writer.uint32(1050).fork(), _depth + 1).ldelim();
if (message.confirmClock != null && $Object.hasOwnProperty.call(message, "confirmClock"))
$root.praya.v1.ConfirmClock.encode(message.confirmClock, writer.uint32(1298).fork(), _depth + 1).ldelim();
if (message.registerFirm != null && $Object.hasOwnProperty.call(message, "registerFirm"))
$root.praya.v1.RegisterFirm.encode(message.registerFirm, writer.uint32(1530).fork(), _depth + 1).ldelim();
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(1602).string(message.reason);
if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
writer.uint32(1608).int64(message.expiresAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ProposeCommand.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ProposeCommand();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 7: {
if (wireType !== 2)
break;
message.setIndexPrice = $root.praya.v1.SetIndexPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.setIndexPrice);
message.command = "setIndexPrice";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.setMarkPrice = $root.praya.v1.SetMarkPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.setMarkPrice);
message.command = "setMarkPrice";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.approveContract = $root.praya.v1.ApproveContract.decode(reader, reader.size(), $undefined, _depth + 1, message.approveContract);
message.command = "approveContract";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.setContractState = $root.praya.v1.SetContractState.decode(reader, reader.size(), $undefined, _depth + 1, message.setContractState);
message.command = "setContractState";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.registerParticipant = $root.praya.v1.RegisterParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.registerParticipant);
message.command = "registerParticipant";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.classifyInvestor = $root.praya.v1.ClassifyInvestor.decode(reader, reader.size(), $undefined, _depth + 1, message.classifyInvestor);
message.command = "classifyInvestor";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.suspendParticipant = $root.praya.v1.SuspendParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.suspendParticipant);
message.command = "suspendParticipant";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.declareGroup = $root.praya.v1.DeclareGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.declareGroup);
message.command = "declareGroup";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.setExposureLimit = $root.praya.v1.SetExposureLimit.decode(reader, reader.size(), $undefined, _depth + 1, message.setExposureLimit);
message.command = "setExposureLimit";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.registerTrader = $root.praya.v1.RegisterTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.registerTrader);
message.command = "registerTrader";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.assessTrader = $root.praya.v1.AssessTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.assessTrader);
message.command = "assessTrader";
continue;
}
case 19: {
if (wireType !== 2)
break;
message.registerKey = $root.praya.v1.RegisterKey.decode(reader, reader.size(), $undefined, _depth + 1, message.registerKey);
message.command = "registerKey";
continue;
}
case 21: {
if (wireType !== 2)
break;
message.publishRulebook = $root.praya.v1.PublishRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.publishRulebook);
message.command = "publishRulebook";
continue;
}
case 22: {
if (wireType !== 2)
break;
message.publishDisclosure = $root.praya.v1.PublishDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.publishDisclosure);
message.command = "publishDisclosure";
continue;
}
case 23: {
if (wireType !== 2)
break;
message.acceptRulebook = $root.praya.v1.AcceptRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.acceptRulebook);
message.command = "acceptRulebook";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.acknowledgeDisclosure = $root.praya.v1.AcknowledgeDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledgeDisclosure);
message.command = "acknowledgeDisclosure";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.authorizeAffiliate = $root.praya.v1.AuthorizeAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.authorizeAffiliate);
message.command = "authorizeAffiliate";
continue;
}
case 26: {
if (wireType !== 2)
break;
message.suspendAffiliate = $root.praya.v1.SuspendAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.suspendAffiliate);
message.command = "suspendAffiliate";
continue;
}
case 28: {
if (wireType !== 2)
break;
message.deposit = $root.praya.v1.Deposit.decode(reader, reader.size(), $undefined, _depth + 1, message.deposit);
message.command = "deposit";
continue;
}
case 29: {
if (wireType !== 2)
break;
message.withdraw = $root.praya.v1.Withdraw.decode(reader, reader.size(), $undefined, _depth + 1, message.withdraw);
message.command = "withdraw";
continue;
}
case 30: {
if (wireType !== 2)
break;
message.transfer = $root.praya.v1.Transfer.decode(reader, reader.size(), $undefined, _depth + 1, message.transfer);
message.command = "transfer";
continue;
}
case 52: {
if (wireType !== 2)
break;
message.setFundingTerms = $root.praya.v1.SetFundingTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.setFundingTerms);
message.command = "setFundingTerms";
continue;
}
case 56: {
if (wireType !== 2)
break;
message.setFundTarget = $root.praya.v1.SetFundTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.setFundTarget);
message.command = "setFundTarget";
continue;
}
case 64: {
if (wireType !== 2)
break;
message.listCollateral = $root.praya.v1.ListCollateral.decode(reader, reader.size(), $undefined, _depth + 1, message.listCollateral);
message.command = "listCollateral";
continue;
}
case 65: {
if (wireType !== 2)
break;
message.setCollateralRate = $root.praya.v1.SetCollateralRate.decode(reader, reader.size(), $undefined, _depth + 1, message.setCollateralRate);
message.command = "setCollateralRate";
continue;
}
case 89: {
if (wireType !== 2)
break;
message.setClassFloor = $root.praya.v1.SetClassFloor.decode(reader, reader.size(), $undefined, _depth + 1, message.setClassFloor);
message.command = "setClassFloor";
continue;
}
case 104: {
if (wireType !== 2)
break;
message.registerStaff = $root.praya.v1.RegisterStaff.decode(reader, reader.size(), $undefined, _depth + 1, message.registerStaff);
message.command = "registerStaff";
continue;
}
case 112: {
if (wireType !== 2)
break;
message.setThreshold = $root.praya.v1.SetThreshold.decode(reader, reader.size(), $undefined, _depth + 1, message.setThreshold);
message.command = "setThreshold";
continue;
}
case 116: {
if (wireType !== 2)
break;
message.publishPrivileges = $root.praya.v1.PublishPrivileges.decode(reader, reader.size(), $undefined, _depth + 1, message.publishPrivileges);
message.command = "publishPrivileges";
continue;
}
case 117: {
if (wireType !== 2)
break;
message.setPrivilege = $root.praya.v1.SetPrivilege.decode(reader, reader.size(), $undefined, _depth + 1, message.setPrivilege);
message.command = "setPrivilege";
continue;
}
case 118: {
if (wireType !== 2)
break;
message.setObligation = $root.praya.v1.SetObligation.decode(reader, reader.size(), $undefined, _depth + 1, message.setObligation);
message.command = "setObligation";
continue;
}
case 120: {
if (wireType !== 2)
break;
message.assessCorporate = $root.praya.v1.AssessCorporate.decode(reader, reader.size(), $undefined, _depth + 1, message.assessCorporate);
message.command = "assessCorporate";
continue;
}
case 121: {
if (wireType !== 2)
break;
message.setReferenceEligibility = $root.praya.v1.SetReferenceEligibility.decode(reader, reader.size(), $undefined, _depth + 1, message.setReferenceEligibility);
message.command = "setReferenceEligibility";
continue;
}
case 124: {
if (wireType !== 2)
break;
message.changeTerms = $root.praya.v1.ChangeTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.changeTerms);
message.command = "changeTerms";
continue;
}
case 128: {
if (wireType !== 2)
break;
message.compensate = $root.praya.v1.Compensate.decode(reader, reader.size(), $undefined, _depth + 1, message.compensate);
message.command = "compensate";
continue;
}
case 131: {
if (wireType !== 2)
break;
message.setWorkBounds = $root.praya.v1.SetWorkBounds.decode(reader, reader.size(), $undefined, _depth + 1, message.setWorkBounds);
message.command = "setWorkBounds";
continue;
}
case 162: {
if (wireType !== 2)
break;
message.confirmClock = $root.praya.v1.ConfirmClock.decode(reader, reader.size(), $undefined, _depth + 1, message.confirmClock);
message.command = "confirmClock";
continue;
}
case 191: {
if (wireType !== 2)
break;
message.registerFirm = $root.praya.v1.RegisterFirm.decode(reader, reader.size(), $undefined, _depth + 1, message.registerFirm);
message.command = "registerFirm";
continue;
}
case 200: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
case 201: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.expiresAt = value;
else
delete message.expiresAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ProposeCommand;
})();

v1.ApproveCommand = (function() {

const ApproveCommand = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ApproveCommand.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ApproveCommand.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ApproveCommand.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(16).int64(message.proposal);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ApproveCommand.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ApproveCommand();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ApproveCommand;
})();

v1.DismissProposal = (function() {

const DismissProposal = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DismissProposal.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DismissProposal.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DismissProposal.prototype.reason = "";

DismissProposal.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(16).int64(message.proposal);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DismissProposal.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DismissProposal();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DismissProposal;
})();

v1.NoteLogOn = (function() {

const NoteLogOn = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

NoteLogOn.prototype.name = "";
NoteLogOn.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
NoteLogOn.prototype.address = "";
NoteLogOn.prototype.reason = 0;

NoteLogOn.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(16).int64(message.key);
if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
writer.uint32(26).string(message.address);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(32).int32(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

NoteLogOn.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.NoteLogOn();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.address = value;
else
delete message.address;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return NoteLogOn;
})();

v1.SetThreshold = (function() {

const SetThreshold = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetThreshold.prototype.detector = "";
SetThreshold.prototype.parameter = "";
SetThreshold.prototype.contract = 0;
SetThreshold.prototype.value = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetThreshold.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.detector != null && $Object.hasOwnProperty.call(message, "detector") && message.detector !== "")
writer.uint32(10).string(message.detector);
if (message.parameter != null && $Object.hasOwnProperty.call(message, "parameter") && message.parameter !== "")
writer.uint32(18).string(message.parameter);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
writer.uint32(32).sint64(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetThreshold.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetThreshold();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.detector = value;
else
delete message.detector;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.parameter = value;
else
delete message.parameter;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.value = value;
else
delete message.value;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetThreshold;
})();

v1.ReviewAlert = (function() {

const ReviewAlert = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ReviewAlert.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ReviewAlert.prototype.alert = "";
ReviewAlert.prototype.state = 0;
ReviewAlert.prototype.note = "";

ReviewAlert.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.alert != null && $Object.hasOwnProperty.call(message, "alert") && message.alert !== "")
writer.uint32(18).string(message.alert);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(24).int32(message.state);
if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
writer.uint32(34).string(message.note);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ReviewAlert.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ReviewAlert();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.alert = value;
else
delete message.alert;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.note = value;
else
delete message.note;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ReviewAlert;
})();

v1.RequestSuspicionPack = (function() {

const RequestSuspicionPack = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RequestSuspicionPack.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RequestSuspicionPack.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RequestSuspicionPack.prototype.from = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RequestSuspicionPack.prototype.to = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RequestSuspicionPack.prototype.reason = "";

RequestSuspicionPack.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(16).int64(message.participant);
if (message.from != null && $Object.hasOwnProperty.call(message, "from") && (typeof message.from === "object" ? message.from.low || message.from.high : message.from !== 0))
writer.uint32(24).int64(message.from);
if (message.to != null && $Object.hasOwnProperty.call(message, "to") && (typeof message.to === "object" ? message.to.low || message.to.high : message.to !== 0))
writer.uint32(32).int64(message.to);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(42).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RequestSuspicionPack.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RequestSuspicionPack();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.from = value;
else
delete message.from;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.to = value;
else
delete message.to;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RequestSuspicionPack;
})();

v1.PrivilegeBound = (function() {

const PrivilegeBound = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PrivilegeBound.prototype.privilege = 0;
PrivilegeBound.prototype.bound = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

PrivilegeBound.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.privilege != null && $Object.hasOwnProperty.call(message, "privilege") && message.privilege !== 0)
writer.uint32(8).int32(message.privilege);
if (message.bound != null && $Object.hasOwnProperty.call(message, "bound") && (typeof message.bound === "object" ? message.bound.low || message.bound.high : message.bound !== 0))
writer.uint32(16).int64(message.bound);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PrivilegeBound.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PrivilegeBound();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.privilege = value;
else
delete message.privilege;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bound = value;
else
delete message.bound;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PrivilegeBound;
})();

v1.PublishPrivileges = (function() {

const PublishPrivileges = function (properties) {
this.bounds = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PublishPrivileges.prototype.version = 0;
PublishPrivileges.prototype.hash = "";
PublishPrivileges.prototype.bounds = $util.emptyArray;

PublishPrivileges.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(8).uint32(message.version);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(18).string(message.hash);
if (message.bounds != null && message.bounds.length)
for (let i = 0; i < message.bounds.length; ++i)
$root.praya.v1.PrivilegeBound.encode(message.bounds[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PublishPrivileges.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PublishPrivileges();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.bounds && message.bounds.length))
message.bounds = [];
message.bounds.push($root.praya.v1.PrivilegeBound.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PublishPrivileges;
})();

v1.SetPrivilege = (function() {

const SetPrivilege = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetPrivilege.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetPrivilege.prototype.privilege = 0;
SetPrivilege.prototype.granted = false;
SetPrivilege.prototype.value = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SetPrivilege.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.privilege != null && $Object.hasOwnProperty.call(message, "privilege") && message.privilege !== 0)
writer.uint32(16).int32(message.privilege);
if (message.granted != null && $Object.hasOwnProperty.call(message, "granted") && message.granted !== false)
writer.uint32(24).bool(message.granted);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
writer.uint32(32).int64(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetPrivilege.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetPrivilege();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.privilege = value;
else
delete message.privilege;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.granted = value;
else
delete message.granted;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.value = value;
else
delete message.value;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetPrivilege;
})();

v1.SetObligation = (function() {

const SetObligation = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetObligation.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetObligation.prototype.contract = 0;
SetObligation.prototype.spreadMax = 0;
SetObligation.prototype.qtyMin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SetObligation.prototype.uptimeMin = 0;

SetObligation.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.spreadMax != null && $Object.hasOwnProperty.call(message, "spreadMax") && message.spreadMax !== 0)
writer.uint32(24).uint32(message.spreadMax);
if (message.qtyMin != null && $Object.hasOwnProperty.call(message, "qtyMin") && (typeof message.qtyMin === "object" ? message.qtyMin.low || message.qtyMin.high : message.qtyMin !== 0))
writer.uint32(32).int64(message.qtyMin);
if (message.uptimeMin != null && $Object.hasOwnProperty.call(message, "uptimeMin") && message.uptimeMin !== 0)
writer.uint32(40).uint32(message.uptimeMin);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetObligation.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetObligation();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.spreadMax = value;
else
delete message.spreadMax;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qtyMin = value;
else
delete message.qtyMin;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.uptimeMin = value;
else
delete message.uptimeMin;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetObligation;
})();

v1.ChangeRules = (function() {

const ChangeRules = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ChangeRules.prototype.from = 0;
ChangeRules.prototype.to = 0;
ChangeRules.prototype.state = "";

ChangeRules.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
writer.uint32(8).uint32(message.from);
if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
writer.uint32(16).uint32(message.to);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== "")
writer.uint32(26).string(message.state);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ChangeRules.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ChangeRules();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.from = value;
else
delete message.from;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.to = value;
else
delete message.to;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.state = value;
else
delete message.state;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ChangeRules;
})();

v1.NoteSuspensionEffect = (function() {

const NoteSuspensionEffect = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

NoteSuspensionEffect.prototype.suspension = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
NoteSuspensionEffect.prototype.receivedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
NoteSuspensionEffect.prototype.effectiveAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

NoteSuspensionEffect.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.suspension != null && $Object.hasOwnProperty.call(message, "suspension") && (typeof message.suspension === "object" ? message.suspension.low || message.suspension.high : message.suspension !== 0))
writer.uint32(8).int64(message.suspension);
if (message.receivedAt != null && $Object.hasOwnProperty.call(message, "receivedAt") && (typeof message.receivedAt === "object" ? message.receivedAt.low || message.receivedAt.high : message.receivedAt !== 0))
writer.uint32(16).int64(message.receivedAt);
if (message.effectiveAt != null && $Object.hasOwnProperty.call(message, "effectiveAt") && (typeof message.effectiveAt === "object" ? message.effectiveAt.low || message.effectiveAt.high : message.effectiveAt !== 0))
writer.uint32(24).int64(message.effectiveAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

NoteSuspensionEffect.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.NoteSuspensionEffect();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.suspension = value;
else
delete message.suspension;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.receivedAt = value;
else
delete message.receivedAt;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.effectiveAt = value;
else
delete message.effectiveAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return NoteSuspensionEffect;
})();

v1.AssessCorporate = (function() {

const AssessCorporate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AssessCorporate.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessCorporate.prototype.contract = 0;
AssessCorporate.prototype.structure = false;
AssessCorporate.prototype.background = false;
AssessCorporate.prototype.riskAwareness = false;
AssessCorporate.prototype.assessor = "";
AssessCorporate.prototype.assessedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessCorporate.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AssessCorporate.prototype.evidenceHash = "";

AssessCorporate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.structure != null && $Object.hasOwnProperty.call(message, "structure") && message.structure !== false)
writer.uint32(24).bool(message.structure);
if (message.background != null && $Object.hasOwnProperty.call(message, "background") && message.background !== false)
writer.uint32(32).bool(message.background);
if (message.riskAwareness != null && $Object.hasOwnProperty.call(message, "riskAwareness") && message.riskAwareness !== false)
writer.uint32(40).bool(message.riskAwareness);
if (message.assessor != null && $Object.hasOwnProperty.call(message, "assessor") && message.assessor !== "")
writer.uint32(50).string(message.assessor);
if (message.assessedAt != null && $Object.hasOwnProperty.call(message, "assessedAt") && (typeof message.assessedAt === "object" ? message.assessedAt.low || message.assessedAt.high : message.assessedAt !== 0))
writer.uint32(56).int64(message.assessedAt);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(64).int64(message.validUntil);
if (message.evidenceHash != null && $Object.hasOwnProperty.call(message, "evidenceHash") && message.evidenceHash !== "")
writer.uint32(74).string(message.evidenceHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AssessCorporate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AssessCorporate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.structure = value;
else
delete message.structure;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.background = value;
else
delete message.background;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.riskAwareness = value;
else
delete message.riskAwareness;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.assessor = value;
else
delete message.assessor;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.assessedAt = value;
else
delete message.assessedAt;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 9: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.evidenceHash = value;
else
delete message.evidenceHash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AssessCorporate;
})();

v1.SetReferenceEligibility = (function() {

const SetReferenceEligibility = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SetReferenceEligibility.prototype.contract = 0;
SetReferenceEligibility.prototype.eligible = false;
SetReferenceEligibility.prototype.reason = "";

SetReferenceEligibility.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.eligible != null && $Object.hasOwnProperty.call(message, "eligible") && message.eligible !== false)
writer.uint32(16).bool(message.eligible);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(26).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SetReferenceEligibility.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SetReferenceEligibility();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.eligible = value;
else
delete message.eligible;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SetReferenceEligibility;
})();

v1.ChangeTerms = (function() {

const ChangeTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ChangeTerms.prototype.terms = null;
ChangeTerms.prototype.reference = "";
ChangeTerms.prototype.termsHash = "";
ChangeTerms.prototype.effectiveAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ChangeTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
$root.praya.v1.ContractTerms.encode(message.terms, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(18).string(message.reference);
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(26).string(message.termsHash);
if (message.effectiveAt != null && $Object.hasOwnProperty.call(message, "effectiveAt") && (typeof message.effectiveAt === "object" ? message.effectiveAt.low || message.effectiveAt.high : message.effectiveAt !== 0))
writer.uint32(32).int64(message.effectiveAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ChangeTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ChangeTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.terms = $root.praya.v1.ContractTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.terms);
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.effectiveAt = value;
else
delete message.effectiveAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ChangeTerms;
})();

v1.Compensate = (function() {

const Compensate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Compensate.prototype.from = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Compensate.prototype.to = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Compensate.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Compensate.prototype.reference = "";

Compensate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.from != null && $Object.hasOwnProperty.call(message, "from") && (typeof message.from === "object" ? message.from.low || message.from.high : message.from !== 0))
writer.uint32(8).int64(message.from);
if (message.to != null && $Object.hasOwnProperty.call(message, "to") && (typeof message.to === "object" ? message.to.low || message.to.high : message.to !== 0))
writer.uint32(16).int64(message.to);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(24).int64(message.amount);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(34).string(message.reference);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Compensate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Compensate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.from = value;
else
delete message.from;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.to = value;
else
delete message.to;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Compensate;
})();

v1.MarginTier = (function() {

const MarginTier = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MarginTier.prototype.upTo = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarginTier.prototype.initial = 0;
MarginTier.prototype.maintenance = 0;

MarginTier.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.upTo != null && $Object.hasOwnProperty.call(message, "upTo") && (typeof message.upTo === "object" ? message.upTo.low || message.upTo.high : message.upTo !== 0))
writer.uint32(8).int64(message.upTo);
if (message.initial != null && $Object.hasOwnProperty.call(message, "initial") && message.initial !== 0)
writer.uint32(16).uint32(message.initial);
if (message.maintenance != null && $Object.hasOwnProperty.call(message, "maintenance") && message.maintenance !== 0)
writer.uint32(24).uint32(message.maintenance);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MarginTier.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MarginTier();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.upTo = value;
else
delete message.upTo;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.initial = value;
else
delete message.initial;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.maintenance = value;
else
delete message.maintenance;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MarginTier;
})();

v1.IndexSource = (function() {

const IndexSource = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndexSource.prototype.name = "";
IndexSource.prototype.weight = 0;

IndexSource.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
writer.uint32(10).string(message.name);
if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && message.weight !== 0)
writer.uint32(16).uint32(message.weight);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndexSource.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndexSource();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.name = value;
else
delete message.name;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.weight = value;
else
delete message.weight;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndexSource;
})();

v1.IndexTerms = (function() {

const IndexTerms = function (properties) {
this.sources = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndexTerms.prototype.sources = $util.emptyArray;
IndexTerms.prototype.spreadMax = 0;
IndexTerms.prototype.ageMaxUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexTerms.prototype.clamp = 0;
IndexTerms.prototype.validForNormal = 0;
IndexTerms.prototype.validForDegraded = 0;
IndexTerms.prototype.benchmark = "";
IndexTerms.prototype.benchmarkDeviation = 0;
IndexTerms.prototype.benchmarkHoldUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

IndexTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.sources != null && message.sources.length)
for (let i = 0; i < message.sources.length; ++i)
$root.praya.v1.IndexSource.encode(message.sources[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.spreadMax != null && $Object.hasOwnProperty.call(message, "spreadMax") && message.spreadMax !== 0)
writer.uint32(16).uint32(message.spreadMax);
if (message.ageMaxUs != null && $Object.hasOwnProperty.call(message, "ageMaxUs") && (typeof message.ageMaxUs === "object" ? message.ageMaxUs.low || message.ageMaxUs.high : message.ageMaxUs !== 0))
writer.uint32(24).int64(message.ageMaxUs);
if (message.clamp != null && $Object.hasOwnProperty.call(message, "clamp") && message.clamp !== 0)
writer.uint32(32).uint32(message.clamp);
if (message.validForNormal != null && $Object.hasOwnProperty.call(message, "validForNormal") && message.validForNormal !== 0)
writer.uint32(40).uint32(message.validForNormal);
if (message.validForDegraded != null && $Object.hasOwnProperty.call(message, "validForDegraded") && message.validForDegraded !== 0)
writer.uint32(48).uint32(message.validForDegraded);
if (message.benchmark != null && $Object.hasOwnProperty.call(message, "benchmark") && message.benchmark !== "")
writer.uint32(58).string(message.benchmark);
if (message.benchmarkDeviation != null && $Object.hasOwnProperty.call(message, "benchmarkDeviation") && message.benchmarkDeviation !== 0)
writer.uint32(64).uint32(message.benchmarkDeviation);
if (message.benchmarkHoldUs != null && $Object.hasOwnProperty.call(message, "benchmarkHoldUs") && (typeof message.benchmarkHoldUs === "object" ? message.benchmarkHoldUs.low || message.benchmarkHoldUs.high : message.benchmarkHoldUs !== 0))
writer.uint32(72).int64(message.benchmarkHoldUs);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndexTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndexTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.sources && message.sources.length))
message.sources = [];
message.sources.push($root.praya.v1.IndexSource.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.spreadMax = value;
else
delete message.spreadMax;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.ageMaxUs = value;
else
delete message.ageMaxUs;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.clamp = value;
else
delete message.clamp;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.validForNormal = value;
else
delete message.validForNormal;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.validForDegraded = value;
else
delete message.validForDegraded;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.benchmark = value;
else
delete message.benchmark;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.benchmarkDeviation = value;
else
delete message.benchmarkDeviation;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.benchmarkHoldUs = value;
else
delete message.benchmarkHoldUs;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndexTerms;
})();

v1.MarkTerms = (function() {

const MarkTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MarkTerms.prototype.clamp = 0;
MarkTerms.prototype.averageSeconds = 0;
MarkTerms.prototype.impactNotional = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkTerms.prototype.lastPriceMaxAgeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

MarkTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.clamp != null && $Object.hasOwnProperty.call(message, "clamp") && message.clamp !== 0)
writer.uint32(8).uint32(message.clamp);
if (message.averageSeconds != null && $Object.hasOwnProperty.call(message, "averageSeconds") && message.averageSeconds !== 0)
writer.uint32(16).uint32(message.averageSeconds);
if (message.impactNotional != null && $Object.hasOwnProperty.call(message, "impactNotional") && (typeof message.impactNotional === "object" ? message.impactNotional.low || message.impactNotional.high : message.impactNotional !== 0))
writer.uint32(24).int64(message.impactNotional);
if (message.lastPriceMaxAgeUs != null && $Object.hasOwnProperty.call(message, "lastPriceMaxAgeUs") && (typeof message.lastPriceMaxAgeUs === "object" ? message.lastPriceMaxAgeUs.low || message.lastPriceMaxAgeUs.high : message.lastPriceMaxAgeUs !== 0))
writer.uint32(32).int64(message.lastPriceMaxAgeUs);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MarkTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MarkTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.clamp = value;
else
delete message.clamp;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.averageSeconds = value;
else
delete message.averageSeconds;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.impactNotional = value;
else
delete message.impactNotional;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.lastPriceMaxAgeUs = value;
else
delete message.lastPriceMaxAgeUs;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MarkTerms;
})();

v1.FundingTerms = (function() {

const FundingTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingTerms.prototype.interest = 0;
FundingTerms.prototype.damping = 0;
FundingTerms.prototype.cap = 0;
FundingTerms.prototype.windowMinutes = 0;
FundingTerms.prototype.averaging = 0;

FundingTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.interest != null && $Object.hasOwnProperty.call(message, "interest") && message.interest !== 0)
writer.uint32(8).sint32(message.interest);
if (message.damping != null && $Object.hasOwnProperty.call(message, "damping") && message.damping !== 0)
writer.uint32(16).uint32(message.damping);
if (message.cap != null && $Object.hasOwnProperty.call(message, "cap") && message.cap !== 0)
writer.uint32(24).uint32(message.cap);
if (message.windowMinutes != null && $Object.hasOwnProperty.call(message, "windowMinutes") && message.windowMinutes !== 0)
writer.uint32(32).uint32(message.windowMinutes);
if (message.averaging != null && $Object.hasOwnProperty.call(message, "averaging") && message.averaging !== 0)
writer.uint32(40).int32(message.averaging);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.interest = value;
else
delete message.interest;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.damping = value;
else
delete message.damping;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.cap = value;
else
delete message.cap;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.windowMinutes = value;
else
delete message.windowMinutes;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.averaging = value;
else
delete message.averaging;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingTerms;
})();

v1.ControlTerms = (function() {

const ControlTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ControlTerms.prototype.entryBandAggressive = 0;
ControlTerms.prototype.entryBandPassive = 0;
ControlTerms.prototype.tradeBand = 0;
ControlTerms.prototype.protection = 0;
ControlTerms.prototype.triggerHold = 0;
ControlTerms.prototype.volatility = 0;
ControlTerms.prototype.volatilityWindowUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ControlTerms.prototype.auctionUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ControlTerms.prototype.auctionBand = 0;

ControlTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.entryBandAggressive != null && $Object.hasOwnProperty.call(message, "entryBandAggressive") && message.entryBandAggressive !== 0)
writer.uint32(8).uint32(message.entryBandAggressive);
if (message.entryBandPassive != null && $Object.hasOwnProperty.call(message, "entryBandPassive") && message.entryBandPassive !== 0)
writer.uint32(16).uint32(message.entryBandPassive);
if (message.tradeBand != null && $Object.hasOwnProperty.call(message, "tradeBand") && message.tradeBand !== 0)
writer.uint32(24).uint32(message.tradeBand);
if (message.protection != null && $Object.hasOwnProperty.call(message, "protection") && message.protection !== 0)
writer.uint32(32).uint32(message.protection);
if (message.triggerHold != null && $Object.hasOwnProperty.call(message, "triggerHold") && message.triggerHold !== 0)
writer.uint32(40).uint32(message.triggerHold);
if (message.volatility != null && $Object.hasOwnProperty.call(message, "volatility") && message.volatility !== 0)
writer.uint32(48).uint32(message.volatility);
if (message.volatilityWindowUs != null && $Object.hasOwnProperty.call(message, "volatilityWindowUs") && (typeof message.volatilityWindowUs === "object" ? message.volatilityWindowUs.low || message.volatilityWindowUs.high : message.volatilityWindowUs !== 0))
writer.uint32(56).int64(message.volatilityWindowUs);
if (message.auctionUs != null && $Object.hasOwnProperty.call(message, "auctionUs") && (typeof message.auctionUs === "object" ? message.auctionUs.low || message.auctionUs.high : message.auctionUs !== 0))
writer.uint32(64).int64(message.auctionUs);
if (message.auctionBand != null && $Object.hasOwnProperty.call(message, "auctionBand") && message.auctionBand !== 0)
writer.uint32(72).uint32(message.auctionBand);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ControlTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ControlTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.entryBandAggressive = value;
else
delete message.entryBandAggressive;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.entryBandPassive = value;
else
delete message.entryBandPassive;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.tradeBand = value;
else
delete message.tradeBand;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.protection = value;
else
delete message.protection;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.triggerHold = value;
else
delete message.triggerHold;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.volatility = value;
else
delete message.volatility;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.volatilityWindowUs = value;
else
delete message.volatilityWindowUs;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.auctionUs = value;
else
delete message.auctionUs;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.auctionBand = value;
else
delete message.auctionBand;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ControlTerms;
})();

v1.SizeTerms = (function() {

const SizeTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SizeTerms.prototype.orderNotionalMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SizeTerms.prototype.positionNotionalMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SizeTerms.prototype.openInterestShareMax = 0;
SizeTerms.prototype.openInterestFloor = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SizeTerms.prototype.openOrdersMax = 0;
SizeTerms.prototype.largePosition = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SizeTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.orderNotionalMax != null && $Object.hasOwnProperty.call(message, "orderNotionalMax") && (typeof message.orderNotionalMax === "object" ? message.orderNotionalMax.low || message.orderNotionalMax.high : message.orderNotionalMax !== 0))
writer.uint32(8).int64(message.orderNotionalMax);
if (message.positionNotionalMax != null && $Object.hasOwnProperty.call(message, "positionNotionalMax") && (typeof message.positionNotionalMax === "object" ? message.positionNotionalMax.low || message.positionNotionalMax.high : message.positionNotionalMax !== 0))
writer.uint32(16).int64(message.positionNotionalMax);
if (message.openInterestShareMax != null && $Object.hasOwnProperty.call(message, "openInterestShareMax") && message.openInterestShareMax !== 0)
writer.uint32(24).uint32(message.openInterestShareMax);
if (message.openInterestFloor != null && $Object.hasOwnProperty.call(message, "openInterestFloor") && (typeof message.openInterestFloor === "object" ? message.openInterestFloor.low || message.openInterestFloor.high : message.openInterestFloor !== 0))
writer.uint32(32).int64(message.openInterestFloor);
if (message.openOrdersMax != null && $Object.hasOwnProperty.call(message, "openOrdersMax") && message.openOrdersMax !== 0)
writer.uint32(40).uint32(message.openOrdersMax);
if (message.largePosition != null && $Object.hasOwnProperty.call(message, "largePosition") && (typeof message.largePosition === "object" ? message.largePosition.low || message.largePosition.high : message.largePosition !== 0))
writer.uint32(48).int64(message.largePosition);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SizeTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SizeTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.orderNotionalMax = value;
else
delete message.orderNotionalMax;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.positionNotionalMax = value;
else
delete message.positionNotionalMax;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.openInterestShareMax = value;
else
delete message.openInterestShareMax;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.openInterestFloor = value;
else
delete message.openInterestFloor;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.openOrdersMax = value;
else
delete message.openOrdersMax;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.largePosition = value;
else
delete message.largePosition;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SizeTerms;
})();

v1.DefaultTerms = (function() {

const DefaultTerms = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DefaultTerms.prototype.liquidationFee = 0;
DefaultTerms.prototype.slippage = 0;
DefaultTerms.prototype.cure = 0;
DefaultTerms.prototype.sliceNotional = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DefaultTerms.prototype.limitStart = 0;
DefaultTerms.prototype.limitStep = 0;
DefaultTerms.prototype.limitMax = 0;
DefaultTerms.prototype.slicesMax = 0;
DefaultTerms.prototype.backstopLimit = 0;
DefaultTerms.prototype.budget = 0;

DefaultTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.liquidationFee != null && $Object.hasOwnProperty.call(message, "liquidationFee") && message.liquidationFee !== 0)
writer.uint32(8).uint32(message.liquidationFee);
if (message.slippage != null && $Object.hasOwnProperty.call(message, "slippage") && message.slippage !== 0)
writer.uint32(16).uint32(message.slippage);
if (message.cure != null && $Object.hasOwnProperty.call(message, "cure") && message.cure !== 0)
writer.uint32(24).uint32(message.cure);
if (message.sliceNotional != null && $Object.hasOwnProperty.call(message, "sliceNotional") && (typeof message.sliceNotional === "object" ? message.sliceNotional.low || message.sliceNotional.high : message.sliceNotional !== 0))
writer.uint32(32).int64(message.sliceNotional);
if (message.limitStart != null && $Object.hasOwnProperty.call(message, "limitStart") && message.limitStart !== 0)
writer.uint32(40).uint32(message.limitStart);
if (message.limitStep != null && $Object.hasOwnProperty.call(message, "limitStep") && message.limitStep !== 0)
writer.uint32(48).uint32(message.limitStep);
if (message.limitMax != null && $Object.hasOwnProperty.call(message, "limitMax") && message.limitMax !== 0)
writer.uint32(56).uint32(message.limitMax);
if (message.slicesMax != null && $Object.hasOwnProperty.call(message, "slicesMax") && message.slicesMax !== 0)
writer.uint32(64).uint32(message.slicesMax);
if (message.backstopLimit != null && $Object.hasOwnProperty.call(message, "backstopLimit") && message.backstopLimit !== 0)
writer.uint32(72).uint32(message.backstopLimit);
if (message.budget != null && $Object.hasOwnProperty.call(message, "budget") && message.budget !== 0)
writer.uint32(80).uint32(message.budget);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DefaultTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DefaultTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.liquidationFee = value;
else
delete message.liquidationFee;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.slippage = value;
else
delete message.slippage;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.cure = value;
else
delete message.cure;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.sliceNotional = value;
else
delete message.sliceNotional;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.limitStart = value;
else
delete message.limitStart;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.limitStep = value;
else
delete message.limitStep;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.limitMax = value;
else
delete message.limitMax;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.slicesMax = value;
else
delete message.slicesMax;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.backstopLimit = value;
else
delete message.backstopLimit;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.budget = value;
else
delete message.budget;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DefaultTerms;
})();

v1.ContractTerms = (function() {

const ContractTerms = function (properties) {
this.tiers = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ContractTerms.prototype.contract = 0;
ContractTerms.prototype.symbol = "";
ContractTerms.prototype.base = "";
ContractTerms.prototype.currency = "";
ContractTerms.prototype.moneyDecimals = 0;
ContractTerms.prototype.tickSize = "";
ContractTerms.prototype.lotSize = "";
ContractTerms.prototype.makerFee = 0;
ContractTerms.prototype.takerFee = 0;
ContractTerms.prototype.tiers = $util.emptyArray;
ContractTerms.prototype.sizes = null;
ContractTerms.prototype.controls = null;
ContractTerms.prototype.index = null;
ContractTerms.prototype.mark = null;
ContractTerms.prototype.funding = null;
ContractTerms.prototype["default"] = null;
ContractTerms.prototype.recorded = false;

ContractTerms.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.symbol != null && $Object.hasOwnProperty.call(message, "symbol") && message.symbol !== "")
writer.uint32(18).string(message.symbol);
if (message.base != null && $Object.hasOwnProperty.call(message, "base") && message.base !== "")
writer.uint32(26).string(message.base);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(34).string(message.currency);
if (message.moneyDecimals != null && $Object.hasOwnProperty.call(message, "moneyDecimals") && message.moneyDecimals !== 0)
writer.uint32(40).uint32(message.moneyDecimals);
if (message.tickSize != null && $Object.hasOwnProperty.call(message, "tickSize") && message.tickSize !== "")
writer.uint32(50).string(message.tickSize);
if (message.lotSize != null && $Object.hasOwnProperty.call(message, "lotSize") && message.lotSize !== "")
writer.uint32(58).string(message.lotSize);
if (message.makerFee != null && $Object.hasOwnProperty.call(message, "makerFee") && message.makerFee !== 0)
writer.uint32(64).sint32(message.makerFee);
if (message.takerFee != null && $Object.hasOwnProperty.call(message, "takerFee") && message.takerFee !== 0)
writer.uint32(72).sint32(message.takerFee);
if (message.tiers != null && message.tiers.length)
for (let i = 0; i < message.tiers.length; ++i)
$root.praya.v1.MarginTier.encode(message.tiers[i], writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.sizes != null && $Object.hasOwnProperty.call(message, "sizes"))
$root.praya.v1.SizeTerms.encode(message.sizes, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.controls != null && $Object.hasOwnProperty.call(message, "controls"))
$root.praya.v1.ControlTerms.encode(message.controls, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
$root.praya.v1.IndexTerms.encode(message.index, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.mark != null && $Object.hasOwnProperty.call(message, "mark"))
$root.praya.v1.MarkTerms.encode(message.mark, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.funding != null && $Object.hasOwnProperty.call(message, "funding"))
$root.praya.v1.FundingTerms.encode(message.funding, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message["default"] != null && $Object.hasOwnProperty.call(message, "default"))
$root.praya.v1.DefaultTerms.encode(message["default"], writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.recorded != null && $Object.hasOwnProperty.call(message, "recorded") && message.recorded !== false)
writer.uint32(136).bool(message.recorded);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ContractTerms.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ContractTerms();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.symbol = value;
else
delete message.symbol;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.base = value;
else
delete message.base;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.moneyDecimals = value;
else
delete message.moneyDecimals;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.tickSize = value;
else
delete message.tickSize;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.lotSize = value;
else
delete message.lotSize;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.makerFee = value;
else
delete message.makerFee;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.takerFee = value;
else
delete message.takerFee;
continue;
}
case 10: {
if (wireType !== 2)
break;
if (!(message.tiers && message.tiers.length))
message.tiers = [];
message.tiers.push($root.praya.v1.MarginTier.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 11: {
if (wireType !== 2)
break;
message.sizes = $root.praya.v1.SizeTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.sizes);
continue;
}
case 12: {
if (wireType !== 2)
break;
message.controls = $root.praya.v1.ControlTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.controls);
continue;
}
case 13: {
if (wireType !== 2)
break;
message.index = $root.praya.v1.IndexTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.index);
continue;
}
case 14: {
if (wireType !== 2)
break;
message.mark = $root.praya.v1.MarkTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.mark);
continue;
}
case 15: {
if (wireType !== 2)
break;
message.funding = $root.praya.v1.FundingTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.funding);
continue;
}
case 16: {
if (wireType !== 2)
break;
message["default"] = $root.praya.v1.DefaultTerms.decode(reader, reader.size(), $undefined, _depth + 1, message["default"]);
continue;
}
case 17: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.recorded = value;
else
delete message.recorded;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ContractTerms;
})();

v1.PlaceOrder = (function() {

const PlaceOrder = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PlaceOrder.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.contract = 0;
PlaceOrder.prototype.side = 0;
PlaceOrder.prototype.type = 0;
PlaceOrder.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.timeInForce = 0;
PlaceOrder.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.postOnly = 0;
PlaceOrder.prototype.reduceOnly = false;
PlaceOrder.prototype.displayQty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.selfTrade = 0;
PlaceOrder.prototype.trigger = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.triggerOn = 0;
PlaceOrder.prototype.clientOrderId = "";
PlaceOrder.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.tag = "";
PlaceOrder.prototype.peg = 0;
PlaceOrder.prototype.pegOffset = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.cap = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.protection = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.takeProfit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.takeProfitLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.stopLoss = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.stopLossLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PlaceOrder.prototype.exitOn = 0;
PlaceOrder.prototype.pairWith = "";

PlaceOrder.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(32).int32(message.side);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(40).int32(message.type);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(48).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(56).int64(message.limit);
if (message.timeInForce != null && $Object.hasOwnProperty.call(message, "timeInForce") && message.timeInForce !== 0)
writer.uint32(64).int32(message.timeInForce);
if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
writer.uint32(72).int64(message.expiresAt);
if (message.postOnly != null && $Object.hasOwnProperty.call(message, "postOnly") && message.postOnly !== 0)
writer.uint32(80).int32(message.postOnly);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(88).bool(message.reduceOnly);
if (message.displayQty != null && $Object.hasOwnProperty.call(message, "displayQty") && (typeof message.displayQty === "object" ? message.displayQty.low || message.displayQty.high : message.displayQty !== 0))
writer.uint32(96).int64(message.displayQty);
if (message.selfTrade != null && $Object.hasOwnProperty.call(message, "selfTrade") && message.selfTrade !== 0)
writer.uint32(104).int32(message.selfTrade);
if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && (typeof message.trigger === "object" ? message.trigger.low || message.trigger.high : message.trigger !== 0))
writer.uint32(112).int64(message.trigger);
if (message.triggerOn != null && $Object.hasOwnProperty.call(message, "triggerOn") && message.triggerOn !== 0)
writer.uint32(120).int32(message.triggerOn);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(130).string(message.clientOrderId);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(136).int64(message.validUntil);
if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
writer.uint32(146).string(message.tag);
if (message.peg != null && $Object.hasOwnProperty.call(message, "peg") && message.peg !== 0)
writer.uint32(160).int32(message.peg);
if (message.pegOffset != null && $Object.hasOwnProperty.call(message, "pegOffset") && (typeof message.pegOffset === "object" ? message.pegOffset.low || message.pegOffset.high : message.pegOffset !== 0))
writer.uint32(168).sint64(message.pegOffset);
if (message.cap != null && $Object.hasOwnProperty.call(message, "cap") && (typeof message.cap === "object" ? message.cap.low || message.cap.high : message.cap !== 0))
writer.uint32(176).int64(message.cap);
if (message.protection != null && $Object.hasOwnProperty.call(message, "protection") && (typeof message.protection === "object" ? message.protection.low || message.protection.high : message.protection !== 0))
writer.uint32(184).int64(message.protection);
if (message.takeProfit != null && $Object.hasOwnProperty.call(message, "takeProfit") && (typeof message.takeProfit === "object" ? message.takeProfit.low || message.takeProfit.high : message.takeProfit !== 0))
writer.uint32(192).int64(message.takeProfit);
if (message.takeProfitLimit != null && $Object.hasOwnProperty.call(message, "takeProfitLimit") && (typeof message.takeProfitLimit === "object" ? message.takeProfitLimit.low || message.takeProfitLimit.high : message.takeProfitLimit !== 0))
writer.uint32(200).int64(message.takeProfitLimit);
if (message.stopLoss != null && $Object.hasOwnProperty.call(message, "stopLoss") && (typeof message.stopLoss === "object" ? message.stopLoss.low || message.stopLoss.high : message.stopLoss !== 0))
writer.uint32(208).int64(message.stopLoss);
if (message.stopLossLimit != null && $Object.hasOwnProperty.call(message, "stopLossLimit") && (typeof message.stopLossLimit === "object" ? message.stopLossLimit.low || message.stopLossLimit.high : message.stopLossLimit !== 0))
writer.uint32(216).int64(message.stopLossLimit);
if (message.exitOn != null && $Object.hasOwnProperty.call(message, "exitOn") && message.exitOn !== 0)
writer.uint32(224).int32(message.exitOn);
if (message.pairWith != null && $Object.hasOwnProperty.call(message, "pairWith") && message.pairWith !== "")
writer.uint32(234).string(message.pairWith);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PlaceOrder.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PlaceOrder();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.timeInForce = value;
else
delete message.timeInForce;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.expiresAt = value;
else
delete message.expiresAt;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.postOnly = value;
else
delete message.postOnly;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.displayQty = value;
else
delete message.displayQty;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.selfTrade = value;
else
delete message.selfTrade;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trigger = value;
else
delete message.trigger;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.triggerOn = value;
else
delete message.triggerOn;
continue;
}
case 16: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 18: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.tag = value;
else
delete message.tag;
continue;
}
case 20: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.peg = value;
else
delete message.peg;
continue;
}
case 21: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.pegOffset = value;
else
delete message.pegOffset;
continue;
}
case 22: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.cap = value;
else
delete message.cap;
continue;
}
case 23: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.protection = value;
else
delete message.protection;
continue;
}
case 24: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfit = value;
else
delete message.takeProfit;
continue;
}
case 25: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfitLimit = value;
else
delete message.takeProfitLimit;
continue;
}
case 26: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLoss = value;
else
delete message.stopLoss;
continue;
}
case 27: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLossLimit = value;
else
delete message.stopLossLimit;
continue;
}
case 28: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.exitOn = value;
else
delete message.exitOn;
continue;
}
case 29: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.pairWith = value;
else
delete message.pairWith;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PlaceOrder;
})();

v1.AmendOrder = (function() {

const AmendOrder = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AmendOrder.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.clientOrderId = "";
AmendOrder.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.trigger = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.validUntil = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AmendOrder.prototype.cap = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

AmendOrder.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(24).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(34).string(message.clientOrderId);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(40).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(48).int64(message.limit);
if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && (typeof message.trigger === "object" ? message.trigger.low || message.trigger.high : message.trigger !== 0))
writer.uint32(56).int64(message.trigger);
if (message.validUntil != null && $Object.hasOwnProperty.call(message, "validUntil") && (typeof message.validUntil === "object" ? message.validUntil.low || message.validUntil.high : message.validUntil !== 0))
writer.uint32(64).int64(message.validUntil);
if (message.cap != null && $Object.hasOwnProperty.call(message, "cap") && (typeof message.cap === "object" ? message.cap.low || message.cap.high : message.cap !== 0))
writer.uint32(72).int64(message.cap);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AmendOrder.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AmendOrder();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trigger = value;
else
delete message.trigger;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.validUntil = value;
else
delete message.validUntil;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.cap = value;
else
delete message.cap;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AmendOrder;
})();

v1.CancelOrder = (function() {

const CancelOrder = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CancelOrder.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CancelOrder.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CancelOrder.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CancelOrder.prototype.clientOrderId = "";

CancelOrder.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(24).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(34).string(message.clientOrderId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CancelOrder.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CancelOrder();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CancelOrder;
})();

v1.OrderAccepted = (function() {

const OrderAccepted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderAccepted.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.item = 0;
OrderAccepted.prototype.contract = 0;
OrderAccepted.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.clientOrderId = "";
OrderAccepted.prototype.tag = "";
OrderAccepted.prototype.side = 0;
OrderAccepted.prototype.type = 0;
OrderAccepted.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.timeInForce = 0;
OrderAccepted.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.postOnly = 0;
OrderAccepted.prototype.reduceOnly = false;
OrderAccepted.prototype.displayQty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.selfTrade = 0;
OrderAccepted.prototype.trigger = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.triggerOn = 0;
OrderAccepted.prototype.peg = 0;
OrderAccepted.prototype.pegOffset = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.cap = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.protection = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.takeProfit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.takeProfitLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.stopLoss = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.stopLossLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.exitOn = 0;
OrderAccepted.prototype.parent = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAccepted.prototype.pair = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderAccepted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
writer.uint32(58).string(message.tag);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(64).int32(message.side);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(72).int32(message.type);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(80).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(88).int64(message.limit);
if (message.timeInForce != null && $Object.hasOwnProperty.call(message, "timeInForce") && message.timeInForce !== 0)
writer.uint32(96).int32(message.timeInForce);
if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
writer.uint32(104).int64(message.expiresAt);
if (message.postOnly != null && $Object.hasOwnProperty.call(message, "postOnly") && message.postOnly !== 0)
writer.uint32(112).int32(message.postOnly);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(120).bool(message.reduceOnly);
if (message.displayQty != null && $Object.hasOwnProperty.call(message, "displayQty") && (typeof message.displayQty === "object" ? message.displayQty.low || message.displayQty.high : message.displayQty !== 0))
writer.uint32(128).int64(message.displayQty);
if (message.selfTrade != null && $Object.hasOwnProperty.call(message, "selfTrade") && message.selfTrade !== 0)
writer.uint32(136).int32(message.selfTrade);
if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && (typeof message.trigger === "object" ? message.trigger.low || message.trigger.high : message.trigger !== 0))
writer.uint32(144).int64(message.trigger);
if (message.triggerOn != null && $Object.hasOwnProperty.call(message, "triggerOn") && message.triggerOn !== 0)
writer.uint32(152).int32(message.triggerOn);
if (message.peg != null && $Object.hasOwnProperty.call(message, "peg") && message.peg !== 0)
writer.uint32(160).int32(message.peg);
if (message.pegOffset != null && $Object.hasOwnProperty.call(message, "pegOffset") && (typeof message.pegOffset === "object" ? message.pegOffset.low || message.pegOffset.high : message.pegOffset !== 0))
writer.uint32(168).sint64(message.pegOffset);
if (message.cap != null && $Object.hasOwnProperty.call(message, "cap") && (typeof message.cap === "object" ? message.cap.low || message.cap.high : message.cap !== 0))
writer.uint32(176).int64(message.cap);
if (message.protection != null && $Object.hasOwnProperty.call(message, "protection") && (typeof message.protection === "object" ? message.protection.low || message.protection.high : message.protection !== 0))
writer.uint32(184).int64(message.protection);
if (message.takeProfit != null && $Object.hasOwnProperty.call(message, "takeProfit") && (typeof message.takeProfit === "object" ? message.takeProfit.low || message.takeProfit.high : message.takeProfit !== 0))
writer.uint32(192).int64(message.takeProfit);
if (message.takeProfitLimit != null && $Object.hasOwnProperty.call(message, "takeProfitLimit") && (typeof message.takeProfitLimit === "object" ? message.takeProfitLimit.low || message.takeProfitLimit.high : message.takeProfitLimit !== 0))
writer.uint32(200).int64(message.takeProfitLimit);
if (message.stopLoss != null && $Object.hasOwnProperty.call(message, "stopLoss") && (typeof message.stopLoss === "object" ? message.stopLoss.low || message.stopLoss.high : message.stopLoss !== 0))
writer.uint32(208).int64(message.stopLoss);
if (message.stopLossLimit != null && $Object.hasOwnProperty.call(message, "stopLossLimit") && (typeof message.stopLossLimit === "object" ? message.stopLossLimit.low || message.stopLossLimit.high : message.stopLossLimit !== 0))
writer.uint32(216).int64(message.stopLossLimit);
if (message.exitOn != null && $Object.hasOwnProperty.call(message, "exitOn") && message.exitOn !== 0)
writer.uint32(224).int32(message.exitOn);
if (message.parent != null && $Object.hasOwnProperty.call(message, "parent") && (typeof message.parent === "object" ? message.parent.low || message.parent.high : message.parent !== 0))
writer.uint32(240).int64(message.parent);
if (message.pair != null && $Object.hasOwnProperty.call(message, "pair") && (typeof message.pair === "object" ? message.pair.low || message.pair.high : message.pair !== 0))
writer.uint32(248).int64(message.pair);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderAccepted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderAccepted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.tag = value;
else
delete message.tag;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.timeInForce = value;
else
delete message.timeInForce;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.expiresAt = value;
else
delete message.expiresAt;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.postOnly = value;
else
delete message.postOnly;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.displayQty = value;
else
delete message.displayQty;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.selfTrade = value;
else
delete message.selfTrade;
continue;
}
case 18: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trigger = value;
else
delete message.trigger;
continue;
}
case 19: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.triggerOn = value;
else
delete message.triggerOn;
continue;
}
case 20: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.peg = value;
else
delete message.peg;
continue;
}
case 21: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.pegOffset = value;
else
delete message.pegOffset;
continue;
}
case 22: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.cap = value;
else
delete message.cap;
continue;
}
case 23: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.protection = value;
else
delete message.protection;
continue;
}
case 24: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfit = value;
else
delete message.takeProfit;
continue;
}
case 25: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfitLimit = value;
else
delete message.takeProfitLimit;
continue;
}
case 26: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLoss = value;
else
delete message.stopLoss;
continue;
}
case 27: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLossLimit = value;
else
delete message.stopLossLimit;
continue;
}
case 28: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.exitOn = value;
else
delete message.exitOn;
continue;
}
case 30: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.parent = value;
else
delete message.parent;
continue;
}
case 31: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.pair = value;
else
delete message.pair;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderAccepted;
})();

v1.OpenOrder = (function() {

const OpenOrder = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OpenOrder.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.clientOrderId = "";
OpenOrder.prototype.tag = "";
OpenOrder.prototype.contract = 0;
OpenOrder.prototype.side = 0;
OpenOrder.prototype.type = 0;
OpenOrder.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.timeInForce = 0;
OpenOrder.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.postOnly = 0;
OpenOrder.prototype.reduceOnly = false;
OpenOrder.prototype.displayQty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.selfTrade = 0;
OpenOrder.prototype.trigger = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.triggerOn = 0;
OpenOrder.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.untriggered = false;
OpenOrder.prototype.peg = 0;
OpenOrder.prototype.pegOffset = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.cap = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.protection = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.takeProfit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.takeProfitLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.stopLoss = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.stopLossLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.exitOn = 0;
OpenOrder.prototype.parent = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OpenOrder.prototype.pair = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OpenOrder.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(8).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(18).string(message.clientOrderId);
if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
writer.uint32(26).string(message.tag);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(40).int32(message.side);
if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
writer.uint32(48).int32(message.type);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(56).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(64).int64(message.limit);
if (message.timeInForce != null && $Object.hasOwnProperty.call(message, "timeInForce") && message.timeInForce !== 0)
writer.uint32(72).int32(message.timeInForce);
if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
writer.uint32(80).int64(message.expiresAt);
if (message.postOnly != null && $Object.hasOwnProperty.call(message, "postOnly") && message.postOnly !== 0)
writer.uint32(88).int32(message.postOnly);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(96).bool(message.reduceOnly);
if (message.displayQty != null && $Object.hasOwnProperty.call(message, "displayQty") && (typeof message.displayQty === "object" ? message.displayQty.low || message.displayQty.high : message.displayQty !== 0))
writer.uint32(104).int64(message.displayQty);
if (message.selfTrade != null && $Object.hasOwnProperty.call(message, "selfTrade") && message.selfTrade !== 0)
writer.uint32(112).int32(message.selfTrade);
if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && (typeof message.trigger === "object" ? message.trigger.low || message.trigger.high : message.trigger !== 0))
writer.uint32(120).int64(message.trigger);
if (message.triggerOn != null && $Object.hasOwnProperty.call(message, "triggerOn") && message.triggerOn !== 0)
writer.uint32(128).int32(message.triggerOn);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(136).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(144).int64(message.filled);
if (message.untriggered != null && $Object.hasOwnProperty.call(message, "untriggered") && message.untriggered !== false)
writer.uint32(152).bool(message.untriggered);
if (message.peg != null && $Object.hasOwnProperty.call(message, "peg") && message.peg !== 0)
writer.uint32(160).int32(message.peg);
if (message.pegOffset != null && $Object.hasOwnProperty.call(message, "pegOffset") && (typeof message.pegOffset === "object" ? message.pegOffset.low || message.pegOffset.high : message.pegOffset !== 0))
writer.uint32(168).sint64(message.pegOffset);
if (message.cap != null && $Object.hasOwnProperty.call(message, "cap") && (typeof message.cap === "object" ? message.cap.low || message.cap.high : message.cap !== 0))
writer.uint32(176).int64(message.cap);
if (message.protection != null && $Object.hasOwnProperty.call(message, "protection") && (typeof message.protection === "object" ? message.protection.low || message.protection.high : message.protection !== 0))
writer.uint32(184).int64(message.protection);
if (message.takeProfit != null && $Object.hasOwnProperty.call(message, "takeProfit") && (typeof message.takeProfit === "object" ? message.takeProfit.low || message.takeProfit.high : message.takeProfit !== 0))
writer.uint32(192).int64(message.takeProfit);
if (message.takeProfitLimit != null && $Object.hasOwnProperty.call(message, "takeProfitLimit") && (typeof message.takeProfitLimit === "object" ? message.takeProfitLimit.low || message.takeProfitLimit.high : message.takeProfitLimit !== 0))
writer.uint32(200).int64(message.takeProfitLimit);
if (message.stopLoss != null && $Object.hasOwnProperty.call(message, "stopLoss") && (typeof message.stopLoss === "object" ? message.stopLoss.low || message.stopLoss.high : message.stopLoss !== 0))
writer.uint32(208).int64(message.stopLoss);
if (message.stopLossLimit != null && $Object.hasOwnProperty.call(message, "stopLossLimit") && (typeof message.stopLossLimit === "object" ? message.stopLossLimit.low || message.stopLossLimit.high : message.stopLossLimit !== 0))
writer.uint32(216).int64(message.stopLossLimit);
if (message.exitOn != null && $Object.hasOwnProperty.call(message, "exitOn") && message.exitOn !== 0)
writer.uint32(224).int32(message.exitOn);
if (message.parent != null && $Object.hasOwnProperty.call(message, "parent") && (typeof message.parent === "object" ? message.parent.low || message.parent.high : message.parent !== 0))
writer.uint32(240).int64(message.parent);
if (message.pair != null && $Object.hasOwnProperty.call(message, "pair") && (typeof message.pair === "object" ? message.pair.low || message.pair.high : message.pair !== 0))
writer.uint32(248).int64(message.pair);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OpenOrder.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OpenOrder();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.tag = value;
else
delete message.tag;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.type = value;
else
delete message.type;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.timeInForce = value;
else
delete message.timeInForce;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.expiresAt = value;
else
delete message.expiresAt;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.postOnly = value;
else
delete message.postOnly;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.displayQty = value;
else
delete message.displayQty;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.selfTrade = value;
else
delete message.selfTrade;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trigger = value;
else
delete message.trigger;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.triggerOn = value;
else
delete message.triggerOn;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 18: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 19: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.untriggered = value;
else
delete message.untriggered;
continue;
}
case 20: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.peg = value;
else
delete message.peg;
continue;
}
case 21: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.pegOffset = value;
else
delete message.pegOffset;
continue;
}
case 22: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.cap = value;
else
delete message.cap;
continue;
}
case 23: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.protection = value;
else
delete message.protection;
continue;
}
case 24: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfit = value;
else
delete message.takeProfit;
continue;
}
case 25: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.takeProfitLimit = value;
else
delete message.takeProfitLimit;
continue;
}
case 26: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLoss = value;
else
delete message.stopLoss;
continue;
}
case 27: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.stopLossLimit = value;
else
delete message.stopLossLimit;
continue;
}
case 28: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.exitOn = value;
else
delete message.exitOn;
continue;
}
case 30: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.parent = value;
else
delete message.parent;
continue;
}
case 31: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.pair = value;
else
delete message.pair;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OpenOrder;
})();

v1.Event = (function() {

const Event = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Event.prototype.orderAccepted = null;
Event.prototype.orderRejected = null;
Event.prototype.fill = null;
Event.prototype.orderRested = null;
Event.prototype.orderCanceled = null;
Event.prototype.orderExpired = null;
Event.prototype.orderReduced = null;
Event.prototype.orderReplaced = null;
Event.prototype.orderDuplicate = null;
Event.prototype.orderTriggered = null;
Event.prototype.massCanceled = null;
Event.prototype.commandRejected = null;
Event.prototype.balanceChanged = null;
Event.prototype.moneyDuplicate = null;
Event.prototype.marginLevelChanged = null;
Event.prototype.positionSettled = null;
Event.prototype.shortfallCovered = null;
Event.prototype.indexPriceSet = null;
Event.prototype.markPriceSet = null;
Event.prototype.contractListed = null;
Event.prototype.contractApproved = null;
Event.prototype.contractStateChanged = null;
Event.prototype.participantRegistered = null;
Event.prototype.investorClassified = null;
Event.prototype.participantSuspended = null;
Event.prototype.groupDeclared = null;
Event.prototype.exposureLimitSet = null;
Event.prototype.traderRegistered = null;
Event.prototype.traderAssessed = null;
Event.prototype.keyRegistered = null;
Event.prototype.keyRevoked = null;
Event.prototype.rulebookPublished = null;
Event.prototype.disclosurePublished = null;
Event.prototype.rulebookAccepted = null;
Event.prototype.disclosureAcknowledged = null;
Event.prototype.affiliateAuthorized = null;
Event.prototype.affiliateSuspended = null;
Event.prototype.accountOpened = null;
Event.prototype.refusalsCounted = null;
Event.prototype.eligibilityExpiring = null;
Event.prototype.eligibilityLapsed = null;
Event.prototype.fundingTermsSet = null;
Event.prototype.fundingMinuteClosed = null;
Event.prototype.fundingSettled = null;
Event.prototype.fundingPosted = null;
Event.prototype.fundingOverdue = null;
Event.prototype.liquidationStarted = null;
Event.prototype.liquidationOrdered = null;
Event.prototype.liquidationEnded = null;
Event.prototype.deleveraged = null;
Event.prototype.gainCut = null;
Event.prototype.fundChanged = null;
Event.prototype.indicatorChanged = null;
Event.prototype.fundTargetSet = null;
Event.prototype.collateralConverted = null;
Event.prototype.collateralListed = null;
Event.prototype.collateralRateSet = null;
Event.prototype.commandProposed = null;
Event.prototype.commandApproved = null;
Event.prototype.proposalEnded = null;
Event.prototype.dualControlBegun = null;
Event.prototype.leverageChosen = null;
Event.prototype.classFloorSet = null;
Event.prototype.staffRegistered = null;
Event.prototype.staffRetired = null;
Event.prototype.logOnNoted = null;
Event.prototype.thresholdSet = null;
Event.prototype.alertReviewed = null;
Event.prototype.privilegesPublished = null;
Event.prototype.privilegeSet = null;
Event.prototype.obligationSet = null;
Event.prototype.suspensionEffectNoted = null;
Event.prototype.corporateAssessed = null;
Event.prototype.referenceEligibilitySet = null;
Event.prototype.termsChangeScheduled = null;
Event.prototype.termsChanged = null;
Event.prototype.rulesChanged = null;
Event.prototype.workBoundsSet = null;
Event.prototype.collateralFactorSet = null;
Event.prototype.riskHeld = null;
Event.prototype.riskReleased = null;
Event.prototype.clockConfirmed = null;
Event.prototype.documentSigned = null;
Event.prototype.firmRegistered = null;
Event.prototype.suspicionPackRequested = null;

let $oneOfFields;

$Object.defineProperty(Event.prototype, "event", {
get: $util.oneOfGetter($oneOfFields = ["orderAccepted", "orderRejected", "fill", "orderRested", "orderCanceled", "orderExpired", "orderReduced", "orderReplaced", "orderDuplicate", "orderTriggered", "massCanceled", "commandRejected", "balanceChanged", "moneyDuplicate", "marginLevelChanged", "positionSettled", "shortfallCovered", "indexPriceSet", "markPriceSet", "contractListed", "contractApproved", "contractStateChanged", "participantRegistered", "investorClassified", "participantSuspended", "groupDeclared", "exposureLimitSet", "traderRegistered", "traderAssessed", "keyRegistered", "keyRevoked", "rulebookPublished", "disclosurePublished", "rulebookAccepted", "disclosureAcknowledged", "affiliateAuthorized", "affiliateSuspended", "accountOpened", "refusalsCounted", "eligibilityExpiring", "eligibilityLapsed", "fundingTermsSet", "fundingMinuteClosed", "fundingSettled", "fundingPosted", "fundingOverdue", "liquidationStarted", "liquidationOrdered", "liquidationEnded", "deleveraged", "gainCut", "fundChanged", "indicatorChanged", "fundTargetSet", "collateralConverted", "collateralListed", "collateralRateSet", "commandProposed", "commandApproved", "proposalEnded", "dualControlBegun", "leverageChosen", "classFloorSet", "staffRegistered", "staffRetired", "logOnNoted", "thresholdSet", "alertReviewed", "privilegesPublished", "privilegeSet", "obligationSet", "suspensionEffectNoted", "corporateAssessed", "referenceEligibilitySet", "termsChangeScheduled", "termsChanged", "rulesChanged", "workBoundsSet", "collateralFactorSet", "riskHeld", "riskReleased", "clockConfirmed", "documentSigned", "firmRegistered", "suspicionPackRequested"]),
set: $util.oneOfSetter($oneOfFields)
});

Event.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.orderAccepted != null && $Object.hasOwnProperty.call(message, "orderAccepted"))
$root.praya.v1.OrderAccepted.encode(message.orderAccepted, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.orderRejected != null && $Object.hasOwnProperty.call(message, "orderRejected"))
$root.praya.v1.OrderRejected.encode(message.orderRejected, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.fill != null && $Object.hasOwnProperty.call(message, "fill"))
$root.praya.v1.Fill.encode(message.fill, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.orderRested != null && $Object.hasOwnProperty.call(message, "orderRested"))
$root.praya.v1.OrderRested.encode(message.orderRested, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.orderCanceled != null && $Object.hasOwnProperty.call(message, "orderCanceled"))
$root.praya.v1.OrderCanceled.encode(message.orderCanceled, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.orderExpired != null && $Object.hasOwnProperty.call(message, "orderExpired"))
$root.praya.v1.OrderExpired.encode(message.orderExpired, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.orderReduced != null && $Object.hasOwnProperty.call(message, "orderReduced"))
$root.praya.v1.OrderReduced.encode(message.orderReduced, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.orderReplaced != null && $Object.hasOwnProperty.call(message, "orderReplaced"))
$root.praya.v1.OrderReplaced.encode(message.orderReplaced, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.orderDuplicate != null && $Object.hasOwnProperty.call(message, "orderDuplicate"))
$root.praya.v1.OrderDuplicate.encode(message.orderDuplicate, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.orderTriggered != null && $Object.hasOwnProperty.call(message, "orderTriggered"))
$root.praya.v1.OrderTriggered.encode(message.orderTriggered, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.massCanceled != null && $Object.hasOwnProperty.call(message, "massCanceled"))
$root.praya.v1.MassCanceled.encode(message.massCanceled, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.commandRejected != null && $Object.hasOwnProperty.call(message, "commandRejected"))
$root.praya.v1.CommandRejected.encode(message.commandRejected, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.balanceChanged != null && $Object.hasOwnProperty.call(message, "balanceChanged"))
$root.praya.v1.BalanceChanged.encode(message.balanceChanged, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.moneyDuplicate != null && $Object.hasOwnProperty.call(message, "moneyDuplicate"))
$root.praya.v1.MoneyDuplicate.encode(message.moneyDuplicate, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.marginLevelChanged != null && $Object.hasOwnProperty.call(message, "marginLevelChanged"))
$root.praya.v1.MarginLevelChanged.encode(message.marginLevelChanged, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.positionSettled != null && $Object.hasOwnProperty.call(message, "positionSettled"))
$root.praya.v1.PositionSettled.encode(message.positionSettled, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.shortfallCovered != null && $Object.hasOwnProperty.call(message, "shortfallCovered"))
$root.praya.v1.ShortfallCovered.encode(message.shortfallCovered, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.indexPriceSet != null && $Object.hasOwnProperty.call(message, "indexPriceSet"))
$root.praya.v1.IndexPriceSet.encode(message.indexPriceSet, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.markPriceSet != null && $Object.hasOwnProperty.call(message, "markPriceSet"))
$root.praya.v1.MarkPriceSet.encode(message.markPriceSet, writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.contractListed != null && $Object.hasOwnProperty.call(message, "contractListed"))
$root.praya.v1.ContractListed.encode(message.contractListed, writer.uint32(162).fork(), _depth + 1).ldelim();
if (message.contractApproved != null && $Object.hasOwnProperty.call(message, "contractApproved"))
$root.praya.v1.ContractApproved.encode(message.contractApproved, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.contractStateChanged != null && $Object.hasOwnProperty.call(message, "contractStateChanged"))
$root.praya.v1.ContractStateChanged.encode(message.contractStateChanged, writer.uint32(178).fork(), _depth + 1).ldelim();
if (message.participantRegistered != null && $Object.hasOwnProperty.call(message, "participantRegistered"))
$root.praya.v1.ParticipantRegistered.encode(message.participantRegistered, writer.uint32(186).fork(), _depth + 1).ldelim();
if (message.investorClassified != null && $Object.hasOwnProperty.call(message, "investorClassified"))
$root.praya.v1.InvestorClassified.encode(message.investorClassified, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.participantSuspended != null && $Object.hasOwnProperty.call(message, "participantSuspended"))
$root.praya.v1.ParticipantSuspended.encode(message.participantSuspended, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.groupDeclared != null && $Object.hasOwnProperty.call(message, "groupDeclared"))
$root.praya.v1.GroupDeclared.encode(message.groupDeclared, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.exposureLimitSet != null && $Object.hasOwnProperty.call(message, "exposureLimitSet"))
$root.praya.v1.ExposureLimitSet.encode(message.exposureLimitSet, writer.uint32(218).fork(), _depth + 1).ldelim();
if (message.traderRegistered != null && $Object.hasOwnProperty.call(message, "traderRegistered"))
$root.praya.v1.TraderRegistered.encode(message.traderRegistered, writer.uint32(226).fork(), _depth + 1).ldelim();
if (message.traderAssessed != null && $Object.hasOwnProperty.call(message, "traderAssessed"))
$root.praya.v1.TraderAssessed.encode(message.traderAssessed, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.keyRegistered != null && $Object.hasOwnProperty.call(message, "keyRegistered"))
$root.praya.v1.KeyRegistered.encode(message.keyRegistered, writer.uint32(242).fork(), _depth + 1).ldelim();
if (message.keyRevoked != null && $Object.hasOwnProperty.call(message, "keyRevoked"))
$root.praya.v1.KeyRevoked.encode(message.keyRevoked, writer.uint32(250).fork(), _depth + 1).ldelim();
if (message.rulebookPublished != null && $Object.hasOwnProperty.call(message, "rulebookPublished"))
$root.praya.v1.RulebookPublished.encode(message.rulebookPublished, writer.uint32(258).fork(), _depth + 1).ldelim();
if (message.disclosurePublished != null && $Object.hasOwnProperty.call(message, "disclosurePublished"))
$root.praya.v1.DisclosurePublished.encode(message.disclosurePublished, writer.uint32(266).fork(), _depth + 1).ldelim();
if (message.rulebookAccepted != null && $Object.hasOwnProperty.call(message, "rulebookAccepted"))
$root.praya.v1.RulebookAccepted.encode(message.rulebookAccepted, writer.uint32(274).fork(), _depth + 1).ldelim();
if (message.disclosureAcknowledged != null && $Object.hasOwnProperty.call(message, "disclosureAcknowledged"))
$root.praya.v1.DisclosureAcknowledged.encode(message.disclosureAcknowledged, writer.uint32(282).fork(), _depth + 1).ldelim();
if (message.affiliateAuthorized != null && $Object.hasOwnProperty.call(message, "affiliateAuthorized"))
$root.praya.v1.AffiliateAuthorized.encode(message.affiliateAuthorized, writer.uint32(290).fork(), _depth + 1).ldelim();
if (message.affiliateSuspended != null && $Object.hasOwnProperty.call(message, "affiliateSuspended"))
$root.praya.v1.AffiliateSuspended.encode(message.affiliateSuspended, writer.uint32(298).fork(), _depth + 1).ldelim();
if (message.accountOpened != null && $Object.hasOwnProperty.call(message, "accountOpened"))
$root.praya.v1.AccountOpened.encode(message.accountOpened, writer.uint32(306).fork(), _depth + 1).ldelim();
if (message.refusalsCounted != null && $Object.hasOwnProperty.call(message, "refusalsCounted"))
$root.praya.v1.RefusalsCounted.encode(message.refusalsCounted, writer.uint32(314).fork(), _depth + 1).ldelim();
if (message.eligibilityExpiring != null && $Object.hasOwnProperty.call(message, "eligibilityExpiring"))
$root.praya.v1.EligibilityExpiring.encode(message.eligibilityExpiring, writer.uint32(322).fork(), _depth + 1).ldelim();
if (message.eligibilityLapsed != null && $Object.hasOwnProperty.call(message, "eligibilityLapsed"))
$root.praya.v1.EligibilityLapsed.encode(message.eligibilityLapsed, writer.uint32(330).fork(), _depth + 1).ldelim();
if (message.fundingTermsSet != null && $Object.hasOwnProperty.call(message, "fundingTermsSet"))
$root.praya.v1.FundingTermsSet.encode(message.fundingTermsSet, writer.uint32(338).fork(), _depth + 1).ldelim();
if (message.fundingMinuteClosed != null && $Object.hasOwnProperty.call(message, "fundingMinuteClosed"))
$root.praya.v1.FundingMinuteClosed.encode(message.fundingMinuteClosed, writer.uint32(418).fork(), _depth + 1).ldelim();
if (message.fundingSettled != null && $Object.hasOwnProperty.call(message, "fundingSettled"))
$root.praya.v1.FundingSettled.encode(message.fundingSettled, writer.uint32(426).fork(), _depth + 1).ldelim();
if (message.fundingPosted != null && $Object.hasOwnProperty.call(message, "fundingPosted"))
$root.praya.v1.FundingPosted.encode(message.fundingPosted, writer.uint32(434).fork(), _depth + 1).ldelim();
if (message.fundingOverdue != null && $Object.hasOwnProperty.call(message, "fundingOverdue"))
$root.praya.v1.FundingOverdue.encode(message.fundingOverdue, writer.uint32(442).fork(), _depth + 1).ldelim();
if (message.liquidationStarted != null && $Object.hasOwnProperty.call(message, "liquidationStarted"))
$root.praya.v1.LiquidationStarted.encode(message.liquidationStarted, writer.uint32(450).fork(), _depth + 1).ldelim();
if (message.liquidationOrdered != null && $Object.hasOwnProperty.call(message, "liquidationOrdered"))
$root.praya.v1.LiquidationOrdered.encode(message.liquidationOrdered, writer.uint32(458).fork(), _depth + 1).ldelim();
if (message.liquidationEnded != null && $Object.hasOwnProperty.call(message, "liquidationEnded"))
$root.praya.v1.LiquidationEnded.encode(message.liquidationEnded, writer.uint32(466).fork(), _depth + 1).ldelim();
if (message.deleveraged != null && $Object.hasOwnProperty.call(message, "deleveraged"))
$root.praya.v1.Deleveraged.encode(message.deleveraged, writer.uint32(474).fork(), _depth + 1).ldelim();
if (message.gainCut != null && $Object.hasOwnProperty.call(message, "gainCut"))
$root.praya.v1.GainCut.encode(message.gainCut, writer.uint32(482).fork(), _depth + 1).ldelim();
if (message.fundChanged != null && $Object.hasOwnProperty.call(message, "fundChanged"))
$root.praya.v1.FundChanged.encode(message.fundChanged, writer.uint32(490).fork(), _depth + 1).ldelim();
if (message.indicatorChanged != null && $Object.hasOwnProperty.call(message, "indicatorChanged"))
$root.praya.v1.IndicatorChanged.encode(message.indicatorChanged, writer.uint32(498).fork(), _depth + 1).ldelim();
if (message.fundTargetSet != null && $Object.hasOwnProperty.call(message, "fundTargetSet"))
$root.praya.v1.FundTargetSet.encode(message.fundTargetSet, writer.uint32(506).fork(), _depth + 1).ldelim();
if (message.collateralConverted != null && $Object.hasOwnProperty.call(message, "collateralConverted"))
$root.praya.v1.CollateralConverted.encode(message.collateralConverted, writer.uint32(514).fork(), _depth + 1).ldelim();
if (message.collateralListed != null && $Object.hasOwnProperty.call(message, "collateralListed"))
$root.praya.v1.CollateralListed.encode(message.collateralListed, writer.uint32(522).fork(), _depth + 1).ldelim();
if (message.collateralRateSet != null && $Object.hasOwnProperty.call(message, "collateralRateSet"))
$root.praya.v1.CollateralRateSet.encode(message.collateralRateSet, writer.uint32(530).fork(), _depth + 1).ldelim();
if (message.commandProposed != null && $Object.hasOwnProperty.call(message, "commandProposed"))
$root.praya.v1.CommandProposed.encode(message.commandProposed, writer.uint32(610).fork(), _depth + 1).ldelim();
if (message.commandApproved != null && $Object.hasOwnProperty.call(message, "commandApproved"))
$root.praya.v1.CommandApproved.encode(message.commandApproved, writer.uint32(618).fork(), _depth + 1).ldelim();
if (message.proposalEnded != null && $Object.hasOwnProperty.call(message, "proposalEnded"))
$root.praya.v1.ProposalEnded.encode(message.proposalEnded, writer.uint32(626).fork(), _depth + 1).ldelim();
if (message.dualControlBegun != null && $Object.hasOwnProperty.call(message, "dualControlBegun"))
$root.praya.v1.DualControlBegun.encode(message.dualControlBegun, writer.uint32(634).fork(), _depth + 1).ldelim();
if (message.leverageChosen != null && $Object.hasOwnProperty.call(message, "leverageChosen"))
$root.praya.v1.LeverageChosen.encode(message.leverageChosen, writer.uint32(706).fork(), _depth + 1).ldelim();
if (message.classFloorSet != null && $Object.hasOwnProperty.call(message, "classFloorSet"))
$root.praya.v1.ClassFloorSet.encode(message.classFloorSet, writer.uint32(714).fork(), _depth + 1).ldelim();
if (message.staffRegistered != null && $Object.hasOwnProperty.call(message, "staffRegistered"))
$root.praya.v1.StaffRegistered.encode(message.staffRegistered, writer.uint32(834).fork(), _depth + 1).ldelim();
if (message.staffRetired != null && $Object.hasOwnProperty.call(message, "staffRetired"))
$root.praya.v1.StaffRetired.encode(message.staffRetired, writer.uint32(842).fork(), _depth + 1).ldelim();
if (message.logOnNoted != null && $Object.hasOwnProperty.call(message, "logOnNoted"))
$root.praya.v1.LogOnNoted.encode(message.logOnNoted, writer.uint32(866).fork(), _depth + 1).ldelim();
if (message.thresholdSet != null && $Object.hasOwnProperty.call(message, "thresholdSet"))
$root.praya.v1.ThresholdSet.encode(message.thresholdSet, writer.uint32(898).fork(), _depth + 1).ldelim();
if (message.alertReviewed != null && $Object.hasOwnProperty.call(message, "alertReviewed"))
$root.praya.v1.AlertReviewed.encode(message.alertReviewed, writer.uint32(906).fork(), _depth + 1).ldelim();
if (message.privilegesPublished != null && $Object.hasOwnProperty.call(message, "privilegesPublished"))
$root.praya.v1.PrivilegesPublished.encode(message.privilegesPublished, writer.uint32(930).fork(), _depth + 1).ldelim();
if (message.privilegeSet != null && $Object.hasOwnProperty.call(message, "privilegeSet"))
$root.praya.v1.PrivilegeSet.encode(message.privilegeSet, writer.uint32(938).fork(), _depth + 1).ldelim();
if (message.obligationSet != null && $Object.hasOwnProperty.call(message, "obligationSet"))
$root.praya.v1.ObligationSet.encode(message.obligationSet, writer.uint32(946).fork(), _depth + 1).ldelim();
if (message.suspensionEffectNoted != null && $Object.hasOwnProperty.call(message, "suspensionEffectNoted"))
$root.praya.v1.SuspensionEffectNoted.encode(message.suspensionEffectNoted, writer.uint32(954).fork(), _depth + 1).ldelim();
if (message.corporateAssessed != null && $Object.hasOwnProperty.call(message, "corporateAssessed"))
$root.praya.v1.CorporateAssessed.encode(message.corporateAssessed, writer.uint32(962).fork(), _depth + 1).ldelim();
if (message.referenceEligibilitySet != null && $Object.hasOwnProperty.call(message, "referenceEligibilitySet"))
$root.praya.v1.ReferenceEligibilitySet.encode(message.referenceEligibilitySet, writer.uint32(970).fork(), _depth + 1).ldelim();
if (message.termsChangeScheduled != null && $Object.hasOwnProperty.call(message, "termsChangeScheduled"))
$root.praya.v1.TermsChangeScheduled.encode(message.termsChangeScheduled, writer.uint32(994).fork(), _depth + 1).ldelim();
if (message.termsChanged != null && $Object.hasOwnProperty.call(message, "termsChanged"))
$root.praya.v1.TermsChanged.encode(message.termsChanged, writer.uint32(1002).fork(), _depth + 1).ldelim();
if (message.rulesChanged != null && $Object.hasOwnProperty.call(message, "rulesChanged"))
$root.praya.v1.RulesChanged.encode(message.rulesChanged, writer.uint32(1034).fork(), _depth + 1).ldelim();
if (message.workBoundsSet != null && $Object.hasOwnProperty.call(message, "workBoundsSet"))
$root.praya.v1.WorkBoundsSet.encode(message.workBoundsSet, writer.uint32(1042).fork(), _depth + 1).ldelim();
if (message.collateralFactorSet != null && $Object.hasOwnProperty.call(message, "collateralFactorSet"))
$root.praya.v1.CollateralFactorSet.encode(message.collateralFactorSet, writer.uint32(1122).fork(), _depth + 1).ldelim();
if (message.riskHeld != null && $Object.hasOwnProperty.call(message, "riskHeld"))
$root.praya.v1.RiskHeld.encode(message.riskHeld, writer.uint32(1282).fork(), _depth + 1).ldelim();
if (message.riskReleased != null && $Object.hasOwnProperty.call(message, "riskReleased"))
$root.praya.v1.RiskReleased.encode(message.riskReleased, writer.uint32(1290).fork(), _depth + 1).ldelim();
if (message.clockConfirmed != null && $Object.hasOwnProperty.call(message, "clockConfirmed"))
$root.praya.v1.ClockConfirmed.encode(message.clockConfirmed, writer.uint32(1298).fork(), _depth + 1).ldelim();
if (message.documentSigned != null && $Object.hasOwnProperty.call(message, "documentSigned"))
$root.praya.v1.DocumentSigned.encode(message.documentSigned, writer.uint32(1522).fork(), _depth + 1).ldelim();
if (message.firmRegistered != null && $Object.hasOwnProperty.call(message, "firmRegistered"))
$root.praya.v1.FirmRegistered.encode(message.firmRegistered, writer.uint32(1530).fork(), _depth + 1).ldelim();
if (message.suspicionPackRequested != null && $Object.hasOwnProperty.call(message, "suspicionPackRequested"))
$root.praya.v1.SuspicionPackRequested.encode(message.suspicionPackRequested, writer.uint32(1602).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Event.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Event();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.orderAccepted = $root.praya.v1.OrderAccepted.decode(reader, reader.size(), $undefined, _depth + 1, message.orderAccepted);
message.event = "orderAccepted";
continue;
}
case 2: {
if (wireType !== 2)
break;
message.orderRejected = $root.praya.v1.OrderRejected.decode(reader, reader.size(), $undefined, _depth + 1, message.orderRejected);
message.event = "orderRejected";
continue;
}
case 3: {
if (wireType !== 2)
break;
message.fill = $root.praya.v1.Fill.decode(reader, reader.size(), $undefined, _depth + 1, message.fill);
message.event = "fill";
continue;
}
case 4: {
if (wireType !== 2)
break;
message.orderRested = $root.praya.v1.OrderRested.decode(reader, reader.size(), $undefined, _depth + 1, message.orderRested);
message.event = "orderRested";
continue;
}
case 5: {
if (wireType !== 2)
break;
message.orderCanceled = $root.praya.v1.OrderCanceled.decode(reader, reader.size(), $undefined, _depth + 1, message.orderCanceled);
message.event = "orderCanceled";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.orderExpired = $root.praya.v1.OrderExpired.decode(reader, reader.size(), $undefined, _depth + 1, message.orderExpired);
message.event = "orderExpired";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.orderReduced = $root.praya.v1.OrderReduced.decode(reader, reader.size(), $undefined, _depth + 1, message.orderReduced);
message.event = "orderReduced";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.orderReplaced = $root.praya.v1.OrderReplaced.decode(reader, reader.size(), $undefined, _depth + 1, message.orderReplaced);
message.event = "orderReplaced";
continue;
}
case 9: {
if (wireType !== 2)
break;
message.orderDuplicate = $root.praya.v1.OrderDuplicate.decode(reader, reader.size(), $undefined, _depth + 1, message.orderDuplicate);
message.event = "orderDuplicate";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.orderTriggered = $root.praya.v1.OrderTriggered.decode(reader, reader.size(), $undefined, _depth + 1, message.orderTriggered);
message.event = "orderTriggered";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.massCanceled = $root.praya.v1.MassCanceled.decode(reader, reader.size(), $undefined, _depth + 1, message.massCanceled);
message.event = "massCanceled";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.commandRejected = $root.praya.v1.CommandRejected.decode(reader, reader.size(), $undefined, _depth + 1, message.commandRejected);
message.event = "commandRejected";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.balanceChanged = $root.praya.v1.BalanceChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.balanceChanged);
message.event = "balanceChanged";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.moneyDuplicate = $root.praya.v1.MoneyDuplicate.decode(reader, reader.size(), $undefined, _depth + 1, message.moneyDuplicate);
message.event = "moneyDuplicate";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.marginLevelChanged = $root.praya.v1.MarginLevelChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.marginLevelChanged);
message.event = "marginLevelChanged";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.positionSettled = $root.praya.v1.PositionSettled.decode(reader, reader.size(), $undefined, _depth + 1, message.positionSettled);
message.event = "positionSettled";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.shortfallCovered = $root.praya.v1.ShortfallCovered.decode(reader, reader.size(), $undefined, _depth + 1, message.shortfallCovered);
message.event = "shortfallCovered";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.indexPriceSet = $root.praya.v1.IndexPriceSet.decode(reader, reader.size(), $undefined, _depth + 1, message.indexPriceSet);
message.event = "indexPriceSet";
continue;
}
case 19: {
if (wireType !== 2)
break;
message.markPriceSet = $root.praya.v1.MarkPriceSet.decode(reader, reader.size(), $undefined, _depth + 1, message.markPriceSet);
message.event = "markPriceSet";
continue;
}
case 20: {
if (wireType !== 2)
break;
message.contractListed = $root.praya.v1.ContractListed.decode(reader, reader.size(), $undefined, _depth + 1, message.contractListed);
message.event = "contractListed";
continue;
}
case 21: {
if (wireType !== 2)
break;
message.contractApproved = $root.praya.v1.ContractApproved.decode(reader, reader.size(), $undefined, _depth + 1, message.contractApproved);
message.event = "contractApproved";
continue;
}
case 22: {
if (wireType !== 2)
break;
message.contractStateChanged = $root.praya.v1.ContractStateChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.contractStateChanged);
message.event = "contractStateChanged";
continue;
}
case 23: {
if (wireType !== 2)
break;
message.participantRegistered = $root.praya.v1.ParticipantRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.participantRegistered);
message.event = "participantRegistered";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.investorClassified = $root.praya.v1.InvestorClassified.decode(reader, reader.size(), $undefined, _depth + 1, message.investorClassified);
message.event = "investorClassified";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.participantSuspended = $root.praya.v1.ParticipantSuspended.decode(reader, reader.size(), $undefined, _depth + 1, message.participantSuspended);
message.event = "participantSuspended";
continue;
}
case 26: {
if (wireType !== 2)
break;
message.groupDeclared = $root.praya.v1.GroupDeclared.decode(reader, reader.size(), $undefined, _depth + 1, message.groupDeclared);
message.event = "groupDeclared";
continue;
}
case 27: {
if (wireType !== 2)
break;
message.exposureLimitSet = $root.praya.v1.ExposureLimitSet.decode(reader, reader.size(), $undefined, _depth + 1, message.exposureLimitSet);
message.event = "exposureLimitSet";
continue;
}
case 28: {
if (wireType !== 2)
break;
message.traderRegistered = $root.praya.v1.TraderRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.traderRegistered);
message.event = "traderRegistered";
continue;
}
case 29: {
if (wireType !== 2)
break;
message.traderAssessed = $root.praya.v1.TraderAssessed.decode(reader, reader.size(), $undefined, _depth + 1, message.traderAssessed);
message.event = "traderAssessed";
continue;
}
case 30: {
if (wireType !== 2)
break;
message.keyRegistered = $root.praya.v1.KeyRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.keyRegistered);
message.event = "keyRegistered";
continue;
}
case 31: {
if (wireType !== 2)
break;
message.keyRevoked = $root.praya.v1.KeyRevoked.decode(reader, reader.size(), $undefined, _depth + 1, message.keyRevoked);
message.event = "keyRevoked";
continue;
}
case 32: {
if (wireType !== 2)
break;
message.rulebookPublished = $root.praya.v1.RulebookPublished.decode(reader, reader.size(), $undefined, _depth + 1, message.rulebookPublished);
message.event = "rulebookPublished";
continue;
}
case 33: {
if (wireType !== 2)
break;
message.disclosurePublished = $root.praya.v1.DisclosurePublished.decode(reader, reader.size(), $undefined, _depth + 1, message.disclosurePublished);
message.event = "disclosurePublished";
continue;
}
case 34: {
if (wireType !== 2)
break;
message.rulebookAccepted = $root.praya.v1.RulebookAccepted.decode(reader, reader.size(), $undefined, _depth + 1, message.rulebookAccepted);
message.event = "rulebookAccepted";
continue;
}
case 35: {
if (wireType !== 2)
break;
message.disclosureAcknowledged = $root.praya.v1.DisclosureAcknowledged.decode(reader, reader.size(), $undefined, _depth + 1, message.disclosureAcknowledged);
message.event = "disclosureAcknowledged";
continue;
}
case 36: {
if (wireType !== 2)
break;
message.affiliateAuthorized = $root.praya.v1.AffiliateAuthorized.decode(reader, reader.size(), $undefined, _depth + 1, message.affiliateAuthorized);
message.event = "affiliateAuthorized";
continue;
}
case 37: {
if (wireType !== 2)
break;
message.affiliateSuspended = $root.praya.v1.AffiliateSuspended.decode(reader, reader.size(), $undefined, _depth + 1, message.affiliateSuspended);
message.event = "affiliateSuspended";
continue;
}
case 38: {
if (wireType !== 2)
break;
message.accountOpened = $root.praya.v1.AccountOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.accountOpened);
message.event = "accountOpened";
continue;
}
case 39: {
if (wireType !== 2)
break;
message.refusalsCounted = $root.praya.v1.RefusalsCounted.decode(reader, reader.size(), $undefined, _depth + 1, message.refusalsCounted);
message.event = "refusalsCounted";
continue;
}
case 40: {
if (wireType !== 2)
break;
message.eligibilityExpiring = $root.praya.v1.EligibilityExpiring.decode(reader, reader.size(), $undefined, _depth + 1, message.eligibilityExpiring);
message.event = "eligibilityExpiring";
continue;
}
case 41: {
if (wireType !== 2)
break;
message.eligibilityLapsed = $root.praya.v1.EligibilityLapsed.decode(reader, reader.size(), $undefined, _depth + 1, message.eligibilityLapsed);
message.event = "eligibilityLapsed";
continue;
}
case 42: {
if (wireType !== 2)
break;
message.fundingTermsSet = $root.praya.v1.FundingTermsSet.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingTermsSet);
message.event = "fundingTermsSet";
continue;
}
case 52: {
if (wireType !== 2)
break;
message.fundingMinuteClosed = $root.praya.v1.FundingMinuteClosed.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingMinuteClosed);
message.event = "fundingMinuteClosed";
continue;
}
case 53: {
if (wireType !== 2)
break;
message.fundingSettled = $root.praya.v1.FundingSettled.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingSettled);
message.event = "fundingSettled";
continue;
}
case 54: {
if (wireType !== 2)
break;
message.fundingPosted = $root.praya.v1.FundingPosted.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingPosted);
message.event = "fundingPosted";
continue;
}
case 55: {
if (wireType !== 2)
break;
message.fundingOverdue = $root.praya.v1.FundingOverdue.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingOverdue);
message.event = "fundingOverdue";
continue;
}
case 56: {
if (wireType !== 2)
break;
message.liquidationStarted = $root.praya.v1.LiquidationStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationStarted);
message.event = "liquidationStarted";
continue;
}
case 57: {
if (wireType !== 2)
break;
message.liquidationOrdered = $root.praya.v1.LiquidationOrdered.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationOrdered);
message.event = "liquidationOrdered";
continue;
}
case 58: {
if (wireType !== 2)
break;
message.liquidationEnded = $root.praya.v1.LiquidationEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationEnded);
message.event = "liquidationEnded";
continue;
}
case 59: {
if (wireType !== 2)
break;
message.deleveraged = $root.praya.v1.Deleveraged.decode(reader, reader.size(), $undefined, _depth + 1, message.deleveraged);
message.event = "deleveraged";
continue;
}
case 60: {
if (wireType !== 2)
break;
message.gainCut = $root.praya.v1.GainCut.decode(reader, reader.size(), $undefined, _depth + 1, message.gainCut);
message.event = "gainCut";
continue;
}
case 61: {
if (wireType !== 2)
break;
message.fundChanged = $root.praya.v1.FundChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.fundChanged);
message.event = "fundChanged";
continue;
}
case 62: {
if (wireType !== 2)
break;
message.indicatorChanged = $root.praya.v1.IndicatorChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.indicatorChanged);
message.event = "indicatorChanged";
continue;
}
case 63: {
if (wireType !== 2)
break;
message.fundTargetSet = $root.praya.v1.FundTargetSet.decode(reader, reader.size(), $undefined, _depth + 1, message.fundTargetSet);
message.event = "fundTargetSet";
continue;
}
case 64: {
if (wireType !== 2)
break;
message.collateralConverted = $root.praya.v1.CollateralConverted.decode(reader, reader.size(), $undefined, _depth + 1, message.collateralConverted);
message.event = "collateralConverted";
continue;
}
case 65: {
if (wireType !== 2)
break;
message.collateralListed = $root.praya.v1.CollateralListed.decode(reader, reader.size(), $undefined, _depth + 1, message.collateralListed);
message.event = "collateralListed";
continue;
}
case 66: {
if (wireType !== 2)
break;
message.collateralRateSet = $root.praya.v1.CollateralRateSet.decode(reader, reader.size(), $undefined, _depth + 1, message.collateralRateSet);
message.event = "collateralRateSet";
continue;
}
case 76: {
if (wireType !== 2)
break;
message.commandProposed = $root.praya.v1.CommandProposed.decode(reader, reader.size(), $undefined, _depth + 1, message.commandProposed);
message.event = "commandProposed";
continue;
}
case 77: {
if (wireType !== 2)
break;
message.commandApproved = $root.praya.v1.CommandApproved.decode(reader, reader.size(), $undefined, _depth + 1, message.commandApproved);
message.event = "commandApproved";
continue;
}
case 78: {
if (wireType !== 2)
break;
message.proposalEnded = $root.praya.v1.ProposalEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.proposalEnded);
message.event = "proposalEnded";
continue;
}
case 79: {
if (wireType !== 2)
break;
message.dualControlBegun = $root.praya.v1.DualControlBegun.decode(reader, reader.size(), $undefined, _depth + 1, message.dualControlBegun);
message.event = "dualControlBegun";
continue;
}
case 88: {
if (wireType !== 2)
break;
message.leverageChosen = $root.praya.v1.LeverageChosen.decode(reader, reader.size(), $undefined, _depth + 1, message.leverageChosen);
message.event = "leverageChosen";
continue;
}
case 89: {
if (wireType !== 2)
break;
message.classFloorSet = $root.praya.v1.ClassFloorSet.decode(reader, reader.size(), $undefined, _depth + 1, message.classFloorSet);
message.event = "classFloorSet";
continue;
}
case 104: {
if (wireType !== 2)
break;
message.staffRegistered = $root.praya.v1.StaffRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.staffRegistered);
message.event = "staffRegistered";
continue;
}
case 105: {
if (wireType !== 2)
break;
message.staffRetired = $root.praya.v1.StaffRetired.decode(reader, reader.size(), $undefined, _depth + 1, message.staffRetired);
message.event = "staffRetired";
continue;
}
case 108: {
if (wireType !== 2)
break;
message.logOnNoted = $root.praya.v1.LogOnNoted.decode(reader, reader.size(), $undefined, _depth + 1, message.logOnNoted);
message.event = "logOnNoted";
continue;
}
case 112: {
if (wireType !== 2)
break;
message.thresholdSet = $root.praya.v1.ThresholdSet.decode(reader, reader.size(), $undefined, _depth + 1, message.thresholdSet);
message.event = "thresholdSet";
continue;
}
case 113: {
if (wireType !== 2)
break;
message.alertReviewed = $root.praya.v1.AlertReviewed.decode(reader, reader.size(), $undefined, _depth + 1, message.alertReviewed);
message.event = "alertReviewed";
continue;
}
case 116: {
if (wireType !== 2)
break;
message.privilegesPublished = $root.praya.v1.PrivilegesPublished.decode(reader, reader.size(), $undefined, _depth + 1, message.privilegesPublished);
message.event = "privilegesPublished";
continue;
}
case 117: {
if (wireType !== 2)
break;
message.privilegeSet = $root.praya.v1.PrivilegeSet.decode(reader, reader.size(), $undefined, _depth + 1, message.privilegeSet);
message.event = "privilegeSet";
continue;
}
case 118: {
if (wireType !== 2)
break;
message.obligationSet = $root.praya.v1.ObligationSet.decode(reader, reader.size(), $undefined, _depth + 1, message.obligationSet);
message.event = "obligationSet";
continue;
}
case 119: {
if (wireType !== 2)
break;
message.suspensionEffectNoted = $root.praya.v1.SuspensionEffectNoted.decode(reader, reader.size(), $undefined, _depth + 1, message.suspensionEffectNoted);
message.event = "suspensionEffectNoted";
continue;
}
case 120: {
if (wireType !== 2)
break;
message.corporateAssessed = $root.praya.v1.CorporateAssessed.decode(reader, reader.size(), $undefined, _depth + 1, message.corporateAssessed);
message.event = "corporateAssessed";
continue;
}
case 121: {
if (wireType !== 2)
break;
message.referenceEligibilitySet = $root.praya.v1.ReferenceEligibilitySet.decode(reader, reader.size(), $undefined, _depth + 1, message.referenceEligibilitySet);
message.event = "referenceEligibilitySet";
continue;
}
case 124: {
if (wireType !== 2)
break;
message.termsChangeScheduled = $root.praya.v1.TermsChangeScheduled.decode(reader, reader.size(), $undefined, _depth + 1, message.termsChangeScheduled);
message.event = "termsChangeScheduled";
continue;
}
case 125: {
if (wireType !== 2)
break;
message.termsChanged = $root.praya.v1.TermsChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.termsChanged);
message.event = "termsChanged";
continue;
}
case 129: {
if (wireType !== 2)
break;
message.rulesChanged = $root.praya.v1.RulesChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.rulesChanged);
message.event = "rulesChanged";
continue;
}
case 130: {
if (wireType !== 2)
break;
message.workBoundsSet = $root.praya.v1.WorkBoundsSet.decode(reader, reader.size(), $undefined, _depth + 1, message.workBoundsSet);
message.event = "workBoundsSet";
continue;
}
case 140: {
if (wireType !== 2)
break;
message.collateralFactorSet = $root.praya.v1.CollateralFactorSet.decode(reader, reader.size(), $undefined, _depth + 1, message.collateralFactorSet);
message.event = "collateralFactorSet";
continue;
}
case 160: {
if (wireType !== 2)
break;
message.riskHeld = $root.praya.v1.RiskHeld.decode(reader, reader.size(), $undefined, _depth + 1, message.riskHeld);
message.event = "riskHeld";
continue;
}
case 161: {
if (wireType !== 2)
break;
message.riskReleased = $root.praya.v1.RiskReleased.decode(reader, reader.size(), $undefined, _depth + 1, message.riskReleased);
message.event = "riskReleased";
continue;
}
case 162: {
if (wireType !== 2)
break;
message.clockConfirmed = $root.praya.v1.ClockConfirmed.decode(reader, reader.size(), $undefined, _depth + 1, message.clockConfirmed);
message.event = "clockConfirmed";
continue;
}
case 190: {
if (wireType !== 2)
break;
message.documentSigned = $root.praya.v1.DocumentSigned.decode(reader, reader.size(), $undefined, _depth + 1, message.documentSigned);
message.event = "documentSigned";
continue;
}
case 191: {
if (wireType !== 2)
break;
message.firmRegistered = $root.praya.v1.FirmRegistered.decode(reader, reader.size(), $undefined, _depth + 1, message.firmRegistered);
message.event = "firmRegistered";
continue;
}
case 200: {
if (wireType !== 2)
break;
message.suspicionPackRequested = $root.praya.v1.SuspicionPackRequested.decode(reader, reader.size(), $undefined, _depth + 1, message.suspicionPackRequested);
message.event = "suspicionPackRequested";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Event;
})();

v1.OrderRejected = (function() {

const OrderRejected = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderRejected.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRejected.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRejected.prototype.item = 0;
OrderRejected.prototype.contract = 0;
OrderRejected.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRejected.prototype.clientOrderId = "";
OrderRejected.prototype.command = 0;
OrderRejected.prototype.reason = 0;
OrderRejected.prototype.field = "";
OrderRejected.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRejected.prototype.actual = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderRejected.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== 0)
writer.uint32(56).int32(message.command);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(64).int32(message.reason);
if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
writer.uint32(74).string(message.field);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(80).sint64(message.limit);
if (message.actual != null && $Object.hasOwnProperty.call(message, "actual") && (typeof message.actual === "object" ? message.actual.low || message.actual.high : message.actual !== 0))
writer.uint32(88).sint64(message.actual);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderRejected.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderRejected();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.command = value;
else
delete message.command;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 9: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.field = value;
else
delete message.field;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.actual = value;
else
delete message.actual;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderRejected;
})();

v1.FillParty = (function() {

const FillParty = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FillParty.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.clientOrderId = "";
FillParty.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.fee = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.realized = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.held = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FillParty.prototype.affiliate = false;

FillParty.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(24).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(34).string(message.clientOrderId);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(40).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(48).int64(message.filled);
if (message.fee != null && $Object.hasOwnProperty.call(message, "fee") && (typeof message.fee === "object" ? message.fee.low || message.fee.high : message.fee !== 0))
writer.uint32(56).sint64(message.fee);
if (message.realized != null && $Object.hasOwnProperty.call(message, "realized") && (typeof message.realized === "object" ? message.realized.low || message.realized.high : message.realized !== 0))
writer.uint32(64).sint64(message.realized);
if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
writer.uint32(72).sint64(message.held);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(80).sint64(message.cost);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(88).sint64(message.balance);
if (message.affiliate != null && $Object.hasOwnProperty.call(message, "affiliate") && message.affiliate !== false)
writer.uint32(96).bool(message.affiliate);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FillParty.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FillParty();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fee = value;
else
delete message.fee;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.realized = value;
else
delete message.realized;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.held = value;
else
delete message.held;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.affiliate = value;
else
delete message.affiliate;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FillParty;
})();

v1.Fill = (function() {

const Fill = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Fill.prototype.item = 0;
Fill.prototype.contract = 0;
Fill.prototype.trade = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Fill.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Fill.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Fill.prototype.takerSide = 0;
Fill.prototype.cause = 0;
Fill.prototype.maker = null;
Fill.prototype.taker = null;

Fill.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(8).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.trade != null && $Object.hasOwnProperty.call(message, "trade") && (typeof message.trade === "object" ? message.trade.low || message.trade.high : message.trade !== 0))
writer.uint32(24).int64(message.trade);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(32).int64(message.price);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(40).int64(message.qty);
if (message.takerSide != null && $Object.hasOwnProperty.call(message, "takerSide") && message.takerSide !== 0)
writer.uint32(48).int32(message.takerSide);
if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== 0)
writer.uint32(56).int32(message.cause);
if (message.maker != null && $Object.hasOwnProperty.call(message, "maker"))
$root.praya.v1.FillParty.encode(message.maker, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.taker != null && $Object.hasOwnProperty.call(message, "taker"))
$root.praya.v1.FillParty.encode(message.taker, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Fill.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Fill();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trade = value;
else
delete message.trade;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.takerSide = value;
else
delete message.takerSide;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.cause = value;
else
delete message.cause;
continue;
}
case 8: {
if (wireType !== 2)
break;
message.maker = $root.praya.v1.FillParty.decode(reader, reader.size(), $undefined, _depth + 1, message.maker);
continue;
}
case 9: {
if (wireType !== 2)
break;
message.taker = $root.praya.v1.FillParty.decode(reader, reader.size(), $undefined, _depth + 1, message.taker);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Fill;
})();

v1.OrderRested = (function() {

const OrderRested = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderRested.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRested.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRested.prototype.item = 0;
OrderRested.prototype.contract = 0;
OrderRested.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRested.prototype.clientOrderId = "";
OrderRested.prototype.side = 0;
OrderRested.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRested.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderRested.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderRested.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(56).int32(message.side);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(64).int64(message.limit);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(72).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(80).int64(message.filled);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderRested.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderRested();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderRested;
})();

v1.OrderCanceled = (function() {

const OrderCanceled = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderCanceled.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderCanceled.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderCanceled.prototype.item = 0;
OrderCanceled.prototype.contract = 0;
OrderCanceled.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderCanceled.prototype.clientOrderId = "";
OrderCanceled.prototype.reason = 0;
OrderCanceled.prototype.refusal = 0;
OrderCanceled.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderCanceled.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderCanceled.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(56).int32(message.reason);
if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== 0)
writer.uint32(64).int32(message.refusal);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(72).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(80).int64(message.filled);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderCanceled.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderCanceled();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.refusal = value;
else
delete message.refusal;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderCanceled;
})();

v1.OrderExpired = (function() {

const OrderExpired = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderExpired.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderExpired.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderExpired.prototype.item = 0;
OrderExpired.prototype.contract = 0;
OrderExpired.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderExpired.prototype.clientOrderId = "";
OrderExpired.prototype.reason = 0;
OrderExpired.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderExpired.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderExpired.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(56).int32(message.reason);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(64).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(72).int64(message.filled);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderExpired.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderExpired();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderExpired;
})();

v1.OrderReduced = (function() {

const OrderReduced = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderReduced.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReduced.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReduced.prototype.item = 0;
OrderReduced.prototype.contract = 0;
OrderReduced.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReduced.prototype.clientOrderId = "";
OrderReduced.prototype.reason = 0;
OrderReduced.prototype.by = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReduced.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReduced.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderReduced.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(56).int32(message.reason);
if (message.by != null && $Object.hasOwnProperty.call(message, "by") && (typeof message.by === "object" ? message.by.low || message.by.high : message.by !== 0))
writer.uint32(64).int64(message.by);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(72).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(80).int64(message.filled);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderReduced.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderReduced();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.by = value;
else
delete message.by;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderReduced;
})();

v1.OrderReplaced = (function() {

const OrderReplaced = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderReplaced.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.item = 0;
OrderReplaced.prototype.contract = 0;
OrderReplaced.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.clientOrderId = "";
OrderReplaced.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.trigger = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderReplaced.prototype.reduceOnly = false;
OrderReplaced.prototype.keptPriority = false;

OrderReplaced.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(56).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(64).int64(message.limit);
if (message.trigger != null && $Object.hasOwnProperty.call(message, "trigger") && (typeof message.trigger === "object" ? message.trigger.low || message.trigger.high : message.trigger !== 0))
writer.uint32(72).int64(message.trigger);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(80).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(88).int64(message.filled);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(96).bool(message.reduceOnly);
if (message.keptPriority != null && $Object.hasOwnProperty.call(message, "keptPriority") && message.keptPriority !== false)
writer.uint32(104).bool(message.keptPriority);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderReplaced.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderReplaced();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trigger = value;
else
delete message.trigger;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.keptPriority = value;
else
delete message.keptPriority;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderReplaced;
})();

v1.OrderDuplicate = (function() {

const OrderDuplicate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderDuplicate.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.item = 0;
OrderDuplicate.prototype.contract = 0;
OrderDuplicate.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.clientOrderId = "";
OrderDuplicate.prototype.originalSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.reduceOnly = false;
OrderDuplicate.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.present = 0;
OrderDuplicate.prototype.presentOpen = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.presentFilled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderDuplicate.prototype.presentLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderDuplicate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.originalSeq != null && $Object.hasOwnProperty.call(message, "originalSeq") && (typeof message.originalSeq === "object" ? message.originalSeq.low || message.originalSeq.high : message.originalSeq !== 0))
writer.uint32(56).int64(message.originalSeq);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(64).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(72).int64(message.limit);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(80).bool(message.reduceOnly);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(88).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(96).int64(message.filled);
if (message.present != null && $Object.hasOwnProperty.call(message, "present") && message.present !== 0)
writer.uint32(104).int32(message.present);
if (message.presentOpen != null && $Object.hasOwnProperty.call(message, "presentOpen") && (typeof message.presentOpen === "object" ? message.presentOpen.low || message.presentOpen.high : message.presentOpen !== 0))
writer.uint32(112).int64(message.presentOpen);
if (message.presentFilled != null && $Object.hasOwnProperty.call(message, "presentFilled") && (typeof message.presentFilled === "object" ? message.presentFilled.low || message.presentFilled.high : message.presentFilled !== 0))
writer.uint32(120).int64(message.presentFilled);
if (message.presentLimit != null && $Object.hasOwnProperty.call(message, "presentLimit") && (typeof message.presentLimit === "object" ? message.presentLimit.low || message.presentLimit.high : message.presentLimit !== 0))
writer.uint32(128).int64(message.presentLimit);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderDuplicate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderDuplicate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.originalSeq = value;
else
delete message.originalSeq;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.present = value;
else
delete message.present;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentOpen = value;
else
delete message.presentOpen;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentFilled = value;
else
delete message.presentFilled;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentLimit = value;
else
delete message.presentLimit;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderDuplicate;
})();

v1.OrderTriggered = (function() {

const OrderTriggered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderTriggered.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderTriggered.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderTriggered.prototype.item = 0;
OrderTriggered.prototype.contract = 0;
OrderTriggered.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderTriggered.prototype.clientOrderId = "";
OrderTriggered.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderTriggered.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderTriggered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(32).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(40).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(50).string(message.clientOrderId);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(56).int64(message.price);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(64).int64(message.limit);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderTriggered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderTriggered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderTriggered;
})();

v1.MassCanceled = (function() {

const MassCanceled = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MassCanceled.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCanceled.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCanceled.prototype.item = 0;
MassCanceled.prototype.count = 0;

MassCanceled.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(24).sint32(message.item);
if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
writer.uint32(32).uint32(message.count);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MassCanceled.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MassCanceled();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.count = value;
else
delete message.count;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MassCanceled;
})();

v1.CommandRejected = (function() {

const CommandRejected = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CommandRejected.prototype.command = 0;
CommandRejected.prototype.reason = 0;
CommandRejected.prototype.field = "";
CommandRejected.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandRejected.prototype.actual = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

CommandRejected.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== 0)
writer.uint32(8).int32(message.command);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(16).int32(message.reason);
if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
writer.uint32(26).string(message.field);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(32).sint64(message.limit);
if (message.actual != null && $Object.hasOwnProperty.call(message, "actual") && (typeof message.actual === "object" ? message.actual.low || message.actual.high : message.actual !== 0))
writer.uint32(40).sint64(message.actual);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CommandRejected.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CommandRejected();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.command = value;
else
delete message.command;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.field = value;
else
delete message.field;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.actual = value;
else
delete message.actual;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CommandRejected;
})();

v1.BalanceChanged = (function() {

const BalanceChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BalanceChanged.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BalanceChanged.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BalanceChanged.prototype.currency = "";
BalanceChanged.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BalanceChanged.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BalanceChanged.prototype.reason = 0;
BalanceChanged.prototype.reference = "";

BalanceChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(26).string(message.currency);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(32).sint64(message.amount);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(40).sint64(message.balance);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(48).int32(message.reason);
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(58).string(message.reference);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BalanceChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BalanceChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BalanceChanged;
})();

v1.MoneyDuplicate = (function() {

const MoneyDuplicate = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MoneyDuplicate.prototype.reference = "";
MoneyDuplicate.prototype.originalSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

MoneyDuplicate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(10).string(message.reference);
if (message.originalSeq != null && $Object.hasOwnProperty.call(message, "originalSeq") && (typeof message.originalSeq === "object" ? message.originalSeq.low || message.originalSeq.high : message.originalSeq !== 0))
writer.uint32(16).int64(message.originalSeq);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MoneyDuplicate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MoneyDuplicate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.originalSeq = value;
else
delete message.originalSeq;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MoneyDuplicate;
})();

v1.MarginLevelChanged = (function() {

const MarginLevelChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MarginLevelChanged.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarginLevelChanged.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarginLevelChanged.prototype.level = 0;
MarginLevelChanged.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarginLevelChanged.prototype.initialMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarginLevelChanged.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

MarginLevelChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== 0)
writer.uint32(24).int32(message.level);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(32).sint64(message.equity);
if (message.initialMargin != null && $Object.hasOwnProperty.call(message, "initialMargin") && (typeof message.initialMargin === "object" ? message.initialMargin.low || message.initialMargin.high : message.initialMargin !== 0))
writer.uint32(40).sint64(message.initialMargin);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(48).sint64(message.maintenanceMargin);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MarginLevelChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MarginLevelChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.level = value;
else
delete message.level;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.initialMargin = value;
else
delete message.initialMargin;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MarginLevelChanged;
})();

v1.PositionSettled = (function() {

const PositionSettled = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PositionSettled.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PositionSettled.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PositionSettled.prototype.contract = 0;
PositionSettled.prototype.lots = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PositionSettled.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PositionSettled.prototype.realized = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
PositionSettled.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

PositionSettled.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.lots != null && $Object.hasOwnProperty.call(message, "lots") && (typeof message.lots === "object" ? message.lots.low || message.lots.high : message.lots !== 0))
writer.uint32(32).sint64(message.lots);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(40).int64(message.price);
if (message.realized != null && $Object.hasOwnProperty.call(message, "realized") && (typeof message.realized === "object" ? message.realized.low || message.realized.high : message.realized !== 0))
writer.uint32(48).sint64(message.realized);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(56).sint64(message.balance);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PositionSettled.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PositionSettled();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.lots = value;
else
delete message.lots;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.realized = value;
else
delete message.realized;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PositionSettled;
})();

v1.ShortfallCovered = (function() {

const ShortfallCovered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ShortfallCovered.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.insurance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.tranche = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.gains = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ShortfallCovered.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ShortfallCovered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.insurance != null && $Object.hasOwnProperty.call(message, "insurance") && (typeof message.insurance === "object" ? message.insurance.low || message.insurance.high : message.insurance !== 0))
writer.uint32(16).sint64(message.insurance);
if (message.tranche != null && $Object.hasOwnProperty.call(message, "tranche") && (typeof message.tranche === "object" ? message.tranche.low || message.tranche.high : message.tranche !== 0))
writer.uint32(24).sint64(message.tranche);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(32).sint64(message.uncovered);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(40).int64(message.accountSeq);
if (message.gains != null && $Object.hasOwnProperty.call(message, "gains") && (typeof message.gains === "object" ? message.gains.low || message.gains.high : message.gains !== 0))
writer.uint32(48).sint64(message.gains);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(56).sint64(message.balance);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ShortfallCovered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ShortfallCovered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.insurance = value;
else
delete message.insurance;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.tranche = value;
else
delete message.tranche;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.gains = value;
else
delete message.gains;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ShortfallCovered;
})();

v1.IndexInput = (function() {

const IndexInput = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndexInput.prototype.source = "";
IndexInput.prototype.bid = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexInput.prototype.ask = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexInput.prototype.quotedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexInput.prototype.weight = 0;
IndexInput.prototype.valid = false;

IndexInput.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
writer.uint32(10).string(message.source);
if (message.bid != null && $Object.hasOwnProperty.call(message, "bid") && (typeof message.bid === "object" ? message.bid.low || message.bid.high : message.bid !== 0))
writer.uint32(16).int64(message.bid);
if (message.ask != null && $Object.hasOwnProperty.call(message, "ask") && (typeof message.ask === "object" ? message.ask.low || message.ask.high : message.ask !== 0))
writer.uint32(24).int64(message.ask);
if (message.quotedAt != null && $Object.hasOwnProperty.call(message, "quotedAt") && (typeof message.quotedAt === "object" ? message.quotedAt.low || message.quotedAt.high : message.quotedAt !== 0))
writer.uint32(32).int64(message.quotedAt);
if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && message.weight !== 0)
writer.uint32(40).uint32(message.weight);
if (message.valid != null && $Object.hasOwnProperty.call(message, "valid") && message.valid !== false)
writer.uint32(48).bool(message.valid);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndexInput.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndexInput();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.source = value;
else
delete message.source;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bid = value;
else
delete message.bid;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.ask = value;
else
delete message.ask;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.quotedAt = value;
else
delete message.quotedAt;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.weight = value;
else
delete message.weight;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.valid = value;
else
delete message.valid;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndexInput;
})();

v1.IndexPriceSet = (function() {

const IndexPriceSet = function (properties) {
this.inputs = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndexPriceSet.prototype.contract = 0;
IndexPriceSet.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPriceSet.prototype.state = 0;
IndexPriceSet.prototype.twiceMedian = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPriceSet.prototype.inputs = $util.emptyArray;

IndexPriceSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(16).int64(message.price);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(24).int32(message.state);
if (message.twiceMedian != null && $Object.hasOwnProperty.call(message, "twiceMedian") && (typeof message.twiceMedian === "object" ? message.twiceMedian.low || message.twiceMedian.high : message.twiceMedian !== 0))
writer.uint32(32).int64(message.twiceMedian);
if (message.inputs != null && message.inputs.length)
for (let i = 0; i < message.inputs.length; ++i)
$root.praya.v1.IndexInput.encode(message.inputs[i], writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndexPriceSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndexPriceSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.twiceMedian = value;
else
delete message.twiceMedian;
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.inputs && message.inputs.length))
message.inputs = [];
message.inputs.push($root.praya.v1.IndexInput.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndexPriceSet;
})();

v1.MarkPriceSet = (function() {

const MarkPriceSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MarkPriceSet.prototype.contract = 0;
MarkPriceSet.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPriceSet.prototype.carryPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPriceSet.prototype.basisPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPriceSet.prototype.bookPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

MarkPriceSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(16).int64(message.price);
if (message.carryPrice != null && $Object.hasOwnProperty.call(message, "carryPrice") && (typeof message.carryPrice === "object" ? message.carryPrice.low || message.carryPrice.high : message.carryPrice !== 0))
writer.uint32(24).int64(message.carryPrice);
if (message.basisPrice != null && $Object.hasOwnProperty.call(message, "basisPrice") && (typeof message.basisPrice === "object" ? message.basisPrice.low || message.basisPrice.high : message.basisPrice !== 0))
writer.uint32(32).int64(message.basisPrice);
if (message.bookPrice != null && $Object.hasOwnProperty.call(message, "bookPrice") && (typeof message.bookPrice === "object" ? message.bookPrice.low || message.bookPrice.high : message.bookPrice !== 0))
writer.uint32(40).int64(message.bookPrice);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MarkPriceSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MarkPriceSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.carryPrice = value;
else
delete message.carryPrice;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.basisPrice = value;
else
delete message.basisPrice;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bookPrice = value;
else
delete message.bookPrice;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MarkPriceSet;
})();

v1.ContractListed = (function() {

const ContractListed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ContractListed.prototype.record = null;
ContractListed.prototype.termsHash = "";

ContractListed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ListContract.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(18).string(message.termsHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ContractListed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ContractListed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ListContract.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ContractListed;
})();

v1.ContractApproved = (function() {

const ContractApproved = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ContractApproved.prototype.record = null;

ContractApproved.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ApproveContract.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ContractApproved.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ContractApproved();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ApproveContract.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ContractApproved;
})();

v1.ContractStateChanged = (function() {

const ContractStateChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ContractStateChanged.prototype.contract = 0;
ContractStateChanged.prototype.from = 0;
ContractStateChanged.prototype.to = 0;
ContractStateChanged.prototype.reason = "";

ContractStateChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
writer.uint32(16).int32(message.from);
if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
writer.uint32(24).int32(message.to);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(34).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ContractStateChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ContractStateChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.from = value;
else
delete message.from;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.to = value;
else
delete message.to;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ContractStateChanged;
})();

v1.ParticipantRegistered = (function() {

const ParticipantRegistered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ParticipantRegistered.prototype.record = null;

ParticipantRegistered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RegisterParticipant.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ParticipantRegistered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ParticipantRegistered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RegisterParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ParticipantRegistered;
})();

v1.InvestorClassified = (function() {

const InvestorClassified = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

InvestorClassified.prototype.record = null;

InvestorClassified.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ClassifyInvestor.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

InvestorClassified.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.InvestorClassified();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ClassifyInvestor.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return InvestorClassified;
})();

v1.ParticipantSuspended = (function() {

const ParticipantSuspended = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ParticipantSuspended.prototype.record = null;

ParticipantSuspended.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SuspendParticipant.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ParticipantSuspended.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ParticipantSuspended();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SuspendParticipant.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ParticipantSuspended;
})();

v1.GroupDeclared = (function() {

const GroupDeclared = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GroupDeclared.prototype.record = null;

GroupDeclared.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.DeclareGroup.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GroupDeclared.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GroupDeclared();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.DeclareGroup.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GroupDeclared;
})();

v1.ExposureLimitSet = (function() {

const ExposureLimitSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ExposureLimitSet.prototype.record = null;

ExposureLimitSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetExposureLimit.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ExposureLimitSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ExposureLimitSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetExposureLimit.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ExposureLimitSet;
})();

v1.TraderRegistered = (function() {

const TraderRegistered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

TraderRegistered.prototype.record = null;

TraderRegistered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RegisterTrader.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

TraderRegistered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.TraderRegistered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RegisterTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return TraderRegistered;
})();

v1.TraderAssessed = (function() {

const TraderAssessed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

TraderAssessed.prototype.record = null;

TraderAssessed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.AssessTrader.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

TraderAssessed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.TraderAssessed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.AssessTrader.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return TraderAssessed;
})();

v1.KeyRegistered = (function() {

const KeyRegistered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

KeyRegistered.prototype.record = null;

KeyRegistered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RegisterKey.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

KeyRegistered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.KeyRegistered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RegisterKey.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return KeyRegistered;
})();

v1.KeyRevoked = (function() {

const KeyRevoked = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

KeyRevoked.prototype.record = null;

KeyRevoked.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RevokeKey.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

KeyRevoked.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.KeyRevoked();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RevokeKey.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return KeyRevoked;
})();

v1.RulebookPublished = (function() {

const RulebookPublished = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RulebookPublished.prototype.record = null;

RulebookPublished.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.PublishRulebook.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RulebookPublished.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RulebookPublished();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.PublishRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RulebookPublished;
})();

v1.DisclosurePublished = (function() {

const DisclosurePublished = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DisclosurePublished.prototype.record = null;

DisclosurePublished.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.PublishDisclosure.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DisclosurePublished.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DisclosurePublished();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.PublishDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DisclosurePublished;
})();

v1.RulebookAccepted = (function() {

const RulebookAccepted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RulebookAccepted.prototype.record = null;

RulebookAccepted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.AcceptRulebook.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RulebookAccepted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RulebookAccepted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.AcceptRulebook.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RulebookAccepted;
})();

v1.DisclosureAcknowledged = (function() {

const DisclosureAcknowledged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DisclosureAcknowledged.prototype.record = null;

DisclosureAcknowledged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.AcknowledgeDisclosure.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DisclosureAcknowledged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DisclosureAcknowledged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.AcknowledgeDisclosure.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DisclosureAcknowledged;
})();

v1.DocumentSigned = (function() {

const DocumentSigned = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DocumentSigned.prototype.record = null;
DocumentSigned.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DocumentSigned.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

DocumentSigned.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SignDocument.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(16).int64(message.trader);
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(24).int64(message.participant);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DocumentSigned.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DocumentSigned();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SignDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DocumentSigned;
})();

v1.AffiliateAuthorized = (function() {

const AffiliateAuthorized = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AffiliateAuthorized.prototype.record = null;

AffiliateAuthorized.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.AuthorizeAffiliate.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AffiliateAuthorized.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AffiliateAuthorized();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.AuthorizeAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AffiliateAuthorized;
})();

v1.AffiliateSuspended = (function() {

const AffiliateSuspended = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AffiliateSuspended.prototype.record = null;

AffiliateSuspended.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SuspendAffiliate.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AffiliateSuspended.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AffiliateSuspended();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SuspendAffiliate.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AffiliateSuspended;
})();

v1.AccountOpened = (function() {

const AccountOpened = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AccountOpened.prototype.record = null;

AccountOpened.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.OpenAccount.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AccountOpened.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AccountOpened();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.OpenAccount.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AccountOpened;
})();

v1.RefusalsCounted = (function() {

const RefusalsCounted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RefusalsCounted.prototype.record = null;

RefusalsCounted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.CountRefusals.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RefusalsCounted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RefusalsCounted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.CountRefusals.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RefusalsCounted;
})();

v1.EligibilityExpiring = (function() {

const EligibilityExpiring = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

EligibilityExpiring.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
EligibilityExpiring.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
EligibilityExpiring.prototype.what = 0;
EligibilityExpiring.prototype.days = 0;
EligibilityExpiring.prototype.at = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

EligibilityExpiring.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(16).int64(message.trader);
if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== 0)
writer.uint32(24).int32(message.what);
if (message.days != null && $Object.hasOwnProperty.call(message, "days") && message.days !== 0)
writer.uint32(32).uint32(message.days);
if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
writer.uint32(40).int64(message.at);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

EligibilityExpiring.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.EligibilityExpiring();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.what = value;
else
delete message.what;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.days = value;
else
delete message.days;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.at = value;
else
delete message.at;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return EligibilityExpiring;
})();

v1.EligibilityLapsed = (function() {

const EligibilityLapsed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

EligibilityLapsed.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
EligibilityLapsed.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
EligibilityLapsed.prototype.what = 0;

EligibilityLapsed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(8).int64(message.participant);
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(16).int64(message.trader);
if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== 0)
writer.uint32(24).int32(message.what);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

EligibilityLapsed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.EligibilityLapsed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.what = value;
else
delete message.what;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return EligibilityLapsed;
})();

v1.FundingTermsSet = (function() {

const FundingTermsSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingTermsSet.prototype.record = null;

FundingTermsSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetFundingTerms.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingTermsSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingTermsSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetFundingTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingTermsSet;
})();

v1.FundingMinuteClosed = (function() {

const FundingMinuteClosed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingMinuteClosed.prototype.contract = 0;
FundingMinuteClosed.prototype.minute = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingMinuteClosed.prototype.samples = 0;
FundingMinuteClosed.prototype.premium = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingMinuteClosed.prototype.averagePremium = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingMinuteClosed.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingMinuteClosed.prototype.perLot = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingMinuteClosed.prototype.cumulative = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

FundingMinuteClosed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.minute != null && $Object.hasOwnProperty.call(message, "minute") && (typeof message.minute === "object" ? message.minute.low || message.minute.high : message.minute !== 0))
writer.uint32(16).int64(message.minute);
if (message.samples != null && $Object.hasOwnProperty.call(message, "samples") && message.samples !== 0)
writer.uint32(24).uint32(message.samples);
if (message.premium != null && $Object.hasOwnProperty.call(message, "premium") && (typeof message.premium === "object" ? message.premium.low || message.premium.high : message.premium !== 0))
writer.uint32(32).sint64(message.premium);
if (message.averagePremium != null && $Object.hasOwnProperty.call(message, "averagePremium") && (typeof message.averagePremium === "object" ? message.averagePremium.low || message.averagePremium.high : message.averagePremium !== 0))
writer.uint32(40).sint64(message.averagePremium);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(48).sint64(message.rate);
if (message.perLot != null && $Object.hasOwnProperty.call(message, "perLot") && (typeof message.perLot === "object" ? message.perLot.low || message.perLot.high : message.perLot !== 0))
writer.uint32(56).sint64(message.perLot);
if (message.cumulative != null && $Object.hasOwnProperty.call(message, "cumulative") && (typeof message.cumulative === "object" ? message.cumulative.low || message.cumulative.high : message.cumulative !== 0))
writer.uint32(64).sint64(message.cumulative);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingMinuteClosed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingMinuteClosed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.minute = value;
else
delete message.minute;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.samples = value;
else
delete message.samples;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.premium = value;
else
delete message.premium;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.averagePremium = value;
else
delete message.averagePremium;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.perLot = value;
else
delete message.perLot;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cumulative = value;
else
delete message.cumulative;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingMinuteClosed;
})();

v1.FundingSettled = (function() {

const FundingSettled = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingSettled.prototype.contract = 0;
FundingSettled.prototype.hour = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingSettled.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingSettled.prototype.cumulative = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingSettled.prototype.minutes = 0;
FundingSettled.prototype.excludedSeconds = 0;

FundingSettled.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.hour != null && $Object.hasOwnProperty.call(message, "hour") && (typeof message.hour === "object" ? message.hour.low || message.hour.high : message.hour !== 0))
writer.uint32(16).int64(message.hour);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(24).sint64(message.rate);
if (message.cumulative != null && $Object.hasOwnProperty.call(message, "cumulative") && (typeof message.cumulative === "object" ? message.cumulative.low || message.cumulative.high : message.cumulative !== 0))
writer.uint32(32).sint64(message.cumulative);
if (message.minutes != null && $Object.hasOwnProperty.call(message, "minutes") && message.minutes !== 0)
writer.uint32(40).uint32(message.minutes);
if (message.excludedSeconds != null && $Object.hasOwnProperty.call(message, "excludedSeconds") && message.excludedSeconds !== 0)
writer.uint32(48).uint32(message.excludedSeconds);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingSettled.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingSettled();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.hour = value;
else
delete message.hour;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cumulative = value;
else
delete message.cumulative;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.minutes = value;
else
delete message.minutes;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.excludedSeconds = value;
else
delete message.excludedSeconds;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingSettled;
})();

v1.FundingPosted = (function() {

const FundingPosted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingPosted.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingPosted.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingPosted.prototype.contract = 0;
FundingPosted.prototype.hour = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingPosted.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundingPosted.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

FundingPosted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.hour != null && $Object.hasOwnProperty.call(message, "hour") && (typeof message.hour === "object" ? message.hour.low || message.hour.high : message.hour !== 0))
writer.uint32(32).int64(message.hour);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(40).sint64(message.amount);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(48).sint64(message.balance);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingPosted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingPosted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.hour = value;
else
delete message.hour;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingPosted;
})();

v1.FundingOverdue = (function() {

const FundingOverdue = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundingOverdue.prototype.contract = 0;
FundingOverdue.prototype.since = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

FundingOverdue.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
writer.uint32(16).int64(message.since);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundingOverdue.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundingOverdue();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.since = value;
else
delete message.since;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundingOverdue;
})();

v1.LiquidationStarted = (function() {

const LiquidationStarted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LiquidationStarted.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationStarted.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationStarted.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationStarted.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

LiquidationStarted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(24).sint64(message.equity);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(32).sint64(message.maintenanceMargin);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LiquidationStarted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LiquidationStarted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LiquidationStarted;
})();

v1.LiquidationOrdered = (function() {

const LiquidationOrdered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LiquidationOrdered.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.contract = 0;
LiquidationOrdered.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.step = 0;
LiquidationOrdered.prototype.slice = 0;
LiquidationOrdered.prototype.side = 0;
LiquidationOrdered.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.needed = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.markPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.bankruptcyPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationOrdered.prototype.budget = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

LiquidationOrdered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(32).int64(message.order);
if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== 0)
writer.uint32(40).uint32(message.step);
if (message.slice != null && $Object.hasOwnProperty.call(message, "slice") && message.slice !== 0)
writer.uint32(48).uint32(message.slice);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(56).int32(message.side);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(64).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(72).int64(message.limit);
if (message.needed != null && $Object.hasOwnProperty.call(message, "needed") && (typeof message.needed === "object" ? message.needed.low || message.needed.high : message.needed !== 0))
writer.uint32(80).int64(message.needed);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(88).sint64(message.equity);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(96).sint64(message.maintenanceMargin);
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice") && (typeof message.markPrice === "object" ? message.markPrice.low || message.markPrice.high : message.markPrice !== 0))
writer.uint32(104).int64(message.markPrice);
if (message.bankruptcyPrice != null && $Object.hasOwnProperty.call(message, "bankruptcyPrice") && (typeof message.bankruptcyPrice === "object" ? message.bankruptcyPrice.low || message.bankruptcyPrice.high : message.bankruptcyPrice !== 0))
writer.uint32(112).sint64(message.bankruptcyPrice);
if (message.budget != null && $Object.hasOwnProperty.call(message, "budget") && (typeof message.budget === "object" ? message.budget.low || message.budget.high : message.budget !== 0))
writer.uint32(120).sint64(message.budget);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LiquidationOrdered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LiquidationOrdered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.step = value;
else
delete message.step;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.slice = value;
else
delete message.slice;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.needed = value;
else
delete message.needed;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.markPrice = value;
else
delete message.markPrice;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.bankruptcyPrice = value;
else
delete message.bankruptcyPrice;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.budget = value;
else
delete message.budget;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LiquidationOrdered;
})();

v1.LiquidationEnded = (function() {

const LiquidationEnded = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LiquidationEnded.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationEnded.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationEnded.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationEnded.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LiquidationEnded.prototype.slices = 0;

LiquidationEnded.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(24).sint64(message.equity);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(32).sint64(message.maintenanceMargin);
if (message.slices != null && $Object.hasOwnProperty.call(message, "slices") && message.slices !== 0)
writer.uint32(40).uint32(message.slices);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LiquidationEnded.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LiquidationEnded();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.slices = value;
else
delete message.slices;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LiquidationEnded;
})();

v1.DeleveragingShare = (function() {

const DeleveragingShare = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DeleveragingShare.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingShare.prototype.held = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingShare.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingShare.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingShare.prototype.eligible = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingShare.prototype.leverage = 0;
DeleveragingShare.prototype.lots = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

DeleveragingShare.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
writer.uint32(16).sint64(message.held);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(24).sint64(message.cost);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(32).sint64(message.equity);
if (message.eligible != null && $Object.hasOwnProperty.call(message, "eligible") && (typeof message.eligible === "object" ? message.eligible.low || message.eligible.high : message.eligible !== 0))
writer.uint32(40).int64(message.eligible);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(48).uint32(message.leverage);
if (message.lots != null && $Object.hasOwnProperty.call(message, "lots") && (typeof message.lots === "object" ? message.lots.low || message.lots.high : message.lots !== 0))
writer.uint32(56).int64(message.lots);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DeleveragingShare.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DeleveragingShare();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.held = value;
else
delete message.held;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.eligible = value;
else
delete message.eligible;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.lots = value;
else
delete message.lots;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DeleveragingShare;
})();

v1.Deleveraged = (function() {

const Deleveraged = function (properties) {
this.shares = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Deleveraged.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.contract = 0;
Deleveraged.prototype.round = 0;
Deleveraged.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.markPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.bankruptcyPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.budget = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraged.prototype.shares = $util.emptyArray;

Deleveraged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
writer.uint32(24).uint32(message.round);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(32).int64(message.uncovered);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(40).int64(message.price);
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice") && (typeof message.markPrice === "object" ? message.markPrice.low || message.markPrice.high : message.markPrice !== 0))
writer.uint32(48).int64(message.markPrice);
if (message.bankruptcyPrice != null && $Object.hasOwnProperty.call(message, "bankruptcyPrice") && (typeof message.bankruptcyPrice === "object" ? message.bankruptcyPrice.low || message.bankruptcyPrice.high : message.bankruptcyPrice !== 0))
writer.uint32(56).sint64(message.bankruptcyPrice);
if (message.budget != null && $Object.hasOwnProperty.call(message, "budget") && (typeof message.budget === "object" ? message.budget.low || message.budget.high : message.budget !== 0))
writer.uint32(64).sint64(message.budget);
if (message.shares != null && message.shares.length)
for (let i = 0; i < message.shares.length; ++i)
$root.praya.v1.DeleveragingShare.encode(message.shares[i], writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Deleveraged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Deleveraged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.round = value;
else
delete message.round;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.markPrice = value;
else
delete message.markPrice;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.bankruptcyPrice = value;
else
delete message.bankruptcyPrice;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.budget = value;
else
delete message.budget;
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.shares && message.shares.length))
message.shares = [];
message.shares.push($root.praya.v1.DeleveragingShare.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Deleveraged;
})();

v1.GainCut = (function() {

const GainCut = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GainCut.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
GainCut.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
GainCut.prototype.contract = 0;
GainCut.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
GainCut.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
GainCut.prototype.defaulter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

GainCut.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(32).sint64(message.amount);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(40).sint64(message.cost);
if (message.defaulter != null && $Object.hasOwnProperty.call(message, "defaulter") && (typeof message.defaulter === "object" ? message.defaulter.low || message.defaulter.high : message.defaulter !== 0))
writer.uint32(48).int64(message.defaulter);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GainCut.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GainCut();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.defaulter = value;
else
delete message.defaulter;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GainCut;
})();

v1.FundChanged = (function() {

const FundChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundChanged.prototype.fund = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundChanged.prototype.tranche = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundChanged.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundChanged.prototype.peak = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundChanged.prototype.alarm = false;

FundChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.fund != null && $Object.hasOwnProperty.call(message, "fund") && (typeof message.fund === "object" ? message.fund.low || message.fund.high : message.fund !== 0))
writer.uint32(8).sint64(message.fund);
if (message.tranche != null && $Object.hasOwnProperty.call(message, "tranche") && (typeof message.tranche === "object" ? message.tranche.low || message.tranche.high : message.tranche !== 0))
writer.uint32(16).sint64(message.tranche);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(24).sint64(message.uncovered);
if (message.peak != null && $Object.hasOwnProperty.call(message, "peak") && (typeof message.peak === "object" ? message.peak.low || message.peak.high : message.peak !== 0))
writer.uint32(32).sint64(message.peak);
if (message.alarm != null && $Object.hasOwnProperty.call(message, "alarm") && message.alarm !== false)
writer.uint32(40).bool(message.alarm);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fund = value;
else
delete message.fund;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.tranche = value;
else
delete message.tranche;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.peak = value;
else
delete message.peak;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.alarm = value;
else
delete message.alarm;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundChanged;
})();

v1.IndicatorChanged = (function() {

const IndicatorChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndicatorChanged.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndicatorChanged.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndicatorChanged.prototype.contract = 0;
IndicatorChanged.prototype.indicator = 0;

IndicatorChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.indicator != null && $Object.hasOwnProperty.call(message, "indicator") && message.indicator !== 0)
writer.uint32(32).uint32(message.indicator);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndicatorChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndicatorChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.indicator = value;
else
delete message.indicator;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndicatorChanged;
})();

v1.FundTargetSet = (function() {

const FundTargetSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundTargetSet.prototype.record = null;

FundTargetSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetFundTarget.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundTargetSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundTargetSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetFundTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundTargetSet;
})();

v1.CollateralConverted = (function() {

const CollateralConverted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CollateralConverted.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.currency = "";
CollateralConverted.prototype.amount = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.proceeds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.haircut = 0;
CollateralConverted.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralConverted.prototype.collateral = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

CollateralConverted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(26).string(message.currency);
if (message.amount != null && $Object.hasOwnProperty.call(message, "amount") && (typeof message.amount === "object" ? message.amount.low || message.amount.high : message.amount !== 0))
writer.uint32(32).sint64(message.amount);
if (message.proceeds != null && $Object.hasOwnProperty.call(message, "proceeds") && (typeof message.proceeds === "object" ? message.proceeds.low || message.proceeds.high : message.proceeds !== 0))
writer.uint32(40).sint64(message.proceeds);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(48).int64(message.rate);
if (message.haircut != null && $Object.hasOwnProperty.call(message, "haircut") && message.haircut !== 0)
writer.uint32(56).uint32(message.haircut);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(64).sint64(message.balance);
if (message.collateral != null && $Object.hasOwnProperty.call(message, "collateral") && (typeof message.collateral === "object" ? message.collateral.low || message.collateral.high : message.collateral !== 0))
writer.uint32(72).sint64(message.collateral);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CollateralConverted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CollateralConverted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.amount = value;
else
delete message.amount;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.proceeds = value;
else
delete message.proceeds;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.haircut = value;
else
delete message.haircut;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.collateral = value;
else
delete message.collateral;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CollateralConverted;
})();

v1.CollateralFactorSet = (function() {

const CollateralFactorSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CollateralFactorSet.prototype.currency = "";
CollateralFactorSet.prototype.factor = 0;
CollateralFactorSet.prototype.conversion = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CollateralFactorSet.prototype.value = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

CollateralFactorSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(10).string(message.currency);
if (message.factor != null && $Object.hasOwnProperty.call(message, "factor") && message.factor !== 0)
writer.uint32(16).uint32(message.factor);
if (message.conversion != null && $Object.hasOwnProperty.call(message, "conversion") && (typeof message.conversion === "object" ? message.conversion.low || message.conversion.high : message.conversion !== 0))
writer.uint32(24).sint64(message.conversion);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
writer.uint32(32).sint64(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CollateralFactorSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CollateralFactorSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.factor = value;
else
delete message.factor;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.conversion = value;
else
delete message.conversion;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.value = value;
else
delete message.value;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CollateralFactorSet;
})();

v1.CollateralListed = (function() {

const CollateralListed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CollateralListed.prototype.record = null;

CollateralListed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ListCollateral.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CollateralListed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CollateralListed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ListCollateral.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CollateralListed;
})();

v1.CollateralRateSet = (function() {

const CollateralRateSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CollateralRateSet.prototype.record = null;

CollateralRateSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetCollateralRate.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CollateralRateSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CollateralRateSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetCollateralRate.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CollateralRateSet;
})();

v1.LeverageChosen = (function() {

const LeverageChosen = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LeverageChosen.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LeverageChosen.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LeverageChosen.prototype.contract = 0;
LeverageChosen.prototype.leverage = 0;

LeverageChosen.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(32).uint32(message.leverage);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LeverageChosen.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LeverageChosen();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LeverageChosen;
})();

v1.ClassFloorSet = (function() {

const ClassFloorSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ClassFloorSet.prototype.record = null;

ClassFloorSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetClassFloor.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ClassFloorSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ClassFloorSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetClassFloor.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ClassFloorSet;
})();

v1.CommandProposed = (function() {

const CommandProposed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CommandProposed.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandProposed.prototype.proposer = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandProposed.prototype.record = null;
CommandProposed.prototype.before = "";

CommandProposed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(8).int64(message.proposal);
if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && (typeof message.proposer === "object" ? message.proposer.low || message.proposer.high : message.proposer !== 0))
writer.uint32(16).int64(message.proposer);
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ProposeCommand.encode(message.record, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.before != null && $Object.hasOwnProperty.call(message, "before") && message.before !== "")
writer.uint32(34).string(message.before);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CommandProposed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CommandProposed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposer = value;
else
delete message.proposer;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ProposeCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.before = value;
else
delete message.before;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CommandProposed;
})();

v1.CommandApproved = (function() {

const CommandApproved = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CommandApproved.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandApproved.prototype.proposer = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandApproved.prototype.approver = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
CommandApproved.prototype.reason = "";
CommandApproved.prototype.before = "";
CommandApproved.prototype.after = "";

CommandApproved.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(8).int64(message.proposal);
if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && (typeof message.proposer === "object" ? message.proposer.low || message.proposer.high : message.proposer !== 0))
writer.uint32(16).int64(message.proposer);
if (message.approver != null && $Object.hasOwnProperty.call(message, "approver") && (typeof message.approver === "object" ? message.approver.low || message.approver.high : message.approver !== 0))
writer.uint32(24).int64(message.approver);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(34).string(message.reason);
if (message.before != null && $Object.hasOwnProperty.call(message, "before") && message.before !== "")
writer.uint32(42).string(message.before);
if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== "")
writer.uint32(50).string(message.after);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CommandApproved.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CommandApproved();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposer = value;
else
delete message.proposer;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.approver = value;
else
delete message.approver;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.before = value;
else
delete message.before;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.after = value;
else
delete message.after;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CommandApproved;
})();

v1.ProposalEnded = (function() {

const ProposalEnded = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ProposalEnded.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposalEnded.prototype.end = 0;
ProposalEnded.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposalEnded.prototype.reason = "";

ProposalEnded.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(8).int64(message.proposal);
if (message.end != null && $Object.hasOwnProperty.call(message, "end") && message.end !== 0)
writer.uint32(16).int32(message.end);
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(24).int64(message.staff);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(34).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ProposalEnded.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ProposalEnded();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.end = value;
else
delete message.end;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ProposalEnded;
})();

v1.DualControlBegun = (function() {

const DualControlBegun = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DualControlBegun.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DualControlBegun.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DualControlBegun();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
reader.skipType(tag & 7, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DualControlBegun;
})();

v1.StaffRegistered = (function() {

const StaffRegistered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

StaffRegistered.prototype.record = null;

StaffRegistered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RegisterStaff.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

StaffRegistered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.StaffRegistered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RegisterStaff.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return StaffRegistered;
})();

v1.FirmRegistered = (function() {

const FirmRegistered = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FirmRegistered.prototype.record = null;

FirmRegistered.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RegisterFirm.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FirmRegistered.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FirmRegistered();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RegisterFirm.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FirmRegistered;
})();

v1.StaffRetired = (function() {

const StaffRetired = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

StaffRetired.prototype.record = null;

StaffRetired.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RetireStaff.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

StaffRetired.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.StaffRetired();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RetireStaff.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return StaffRetired;
})();

v1.LogOnNoted = (function() {

const LogOnNoted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LogOnNoted.prototype.record = null;

LogOnNoted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.NoteLogOn.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LogOnNoted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LogOnNoted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.NoteLogOn.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LogOnNoted;
})();

v1.ThresholdSet = (function() {

const ThresholdSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ThresholdSet.prototype.record = null;
ThresholdSet.prototype.before = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ThresholdSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetThreshold.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.before != null && $Object.hasOwnProperty.call(message, "before") && (typeof message.before === "object" ? message.before.low || message.before.high : message.before !== 0))
writer.uint32(16).sint64(message.before);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ThresholdSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ThresholdSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetThreshold.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.before = value;
else
delete message.before;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ThresholdSet;
})();

v1.AlertReviewed = (function() {

const AlertReviewed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AlertReviewed.prototype.record = null;
AlertReviewed.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

AlertReviewed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ReviewAlert.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(16).int64(message.staff);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AlertReviewed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AlertReviewed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ReviewAlert.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AlertReviewed;
})();

v1.SuspicionPackRequested = (function() {

const SuspicionPackRequested = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SuspicionPackRequested.prototype.record = null;
SuspicionPackRequested.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

SuspicionPackRequested.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.RequestSuspicionPack.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(16).int64(message.staff);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SuspicionPackRequested.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SuspicionPackRequested();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.RequestSuspicionPack.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SuspicionPackRequested;
})();

v1.PrivilegesPublished = (function() {

const PrivilegesPublished = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PrivilegesPublished.prototype.record = null;

PrivilegesPublished.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.PublishPrivileges.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PrivilegesPublished.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PrivilegesPublished();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.PublishPrivileges.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PrivilegesPublished;
})();

v1.PrivilegeSet = (function() {

const PrivilegeSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

PrivilegeSet.prototype.record = null;

PrivilegeSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetPrivilege.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

PrivilegeSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.PrivilegeSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetPrivilege.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return PrivilegeSet;
})();

v1.ObligationSet = (function() {

const ObligationSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ObligationSet.prototype.record = null;

ObligationSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetObligation.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ObligationSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ObligationSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetObligation.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ObligationSet;
})();

v1.SuspensionEffectNoted = (function() {

const SuspensionEffectNoted = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SuspensionEffectNoted.prototype.record = null;

SuspensionEffectNoted.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.NoteSuspensionEffect.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SuspensionEffectNoted.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SuspensionEffectNoted();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.NoteSuspensionEffect.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SuspensionEffectNoted;
})();

v1.CorporateAssessed = (function() {

const CorporateAssessed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

CorporateAssessed.prototype.record = null;

CorporateAssessed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.AssessCorporate.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

CorporateAssessed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.CorporateAssessed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.AssessCorporate.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return CorporateAssessed;
})();

v1.ReferenceEligibilitySet = (function() {

const ReferenceEligibilitySet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ReferenceEligibilitySet.prototype.record = null;

ReferenceEligibilitySet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetReferenceEligibility.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ReferenceEligibilitySet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ReferenceEligibilitySet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetReferenceEligibility.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ReferenceEligibilitySet;
})();

v1.TermsChangeScheduled = (function() {

const TermsChangeScheduled = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

TermsChangeScheduled.prototype.record = null;
TermsChangeScheduled.prototype.termsHash = "";
TermsChangeScheduled.prototype.replacedHash = "";

TermsChangeScheduled.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ChangeTerms.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(18).string(message.termsHash);
if (message.replacedHash != null && $Object.hasOwnProperty.call(message, "replacedHash") && message.replacedHash !== "")
writer.uint32(26).string(message.replacedHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

TermsChangeScheduled.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.TermsChangeScheduled();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ChangeTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.replacedHash = value;
else
delete message.replacedHash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return TermsChangeScheduled;
})();

v1.TermsChanged = (function() {

const TermsChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

TermsChanged.prototype.contract = 0;
TermsChanged.prototype.before = null;
TermsChanged.prototype.after = null;
TermsChanged.prototype.reference = "";
TermsChanged.prototype.termsHash = "";
TermsChanged.prototype.announcedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

TermsChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
$root.praya.v1.ContractTerms.encode(message.before, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
$root.praya.v1.ContractTerms.encode(message.after, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
writer.uint32(34).string(message.reference);
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(42).string(message.termsHash);
if (message.announcedAt != null && $Object.hasOwnProperty.call(message, "announcedAt") && (typeof message.announcedAt === "object" ? message.announcedAt.low || message.announcedAt.high : message.announcedAt !== 0))
writer.uint32(48).int64(message.announcedAt);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

TermsChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.TermsChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 2)
break;
message.before = $root.praya.v1.ContractTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.before);
continue;
}
case 3: {
if (wireType !== 2)
break;
message.after = $root.praya.v1.ContractTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.after);
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reference = value;
else
delete message.reference;
continue;
}
case 5: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.announcedAt = value;
else
delete message.announcedAt;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return TermsChanged;
})();

v1.RiskHeld = (function() {

const RiskHeld = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RiskHeld.prototype.record = null;

RiskHeld.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.HoldRisk.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RiskHeld.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RiskHeld();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.HoldRisk.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RiskHeld;
})();

v1.RiskReleased = (function() {

const RiskReleased = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RiskReleased.prototype.record = null;

RiskReleased.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ReleaseRisk.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RiskReleased.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RiskReleased();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ReleaseRisk.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RiskReleased;
})();

v1.ClockConfirmed = (function() {

const ClockConfirmed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ClockConfirmed.prototype.record = null;

ClockConfirmed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ConfirmClock.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ClockConfirmed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ClockConfirmed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ConfirmClock.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ClockConfirmed;
})();

v1.RulesChanged = (function() {

const RulesChanged = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RulesChanged.prototype.record = null;

RulesChanged.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ChangeRules.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RulesChanged.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RulesChanged();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ChangeRules.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RulesChanged;
})();

v1.WorkBounds = (function() {

const WorkBounds = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

WorkBounds.prototype.work = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
WorkBounds.prototype.fills = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

WorkBounds.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.work != null && $Object.hasOwnProperty.call(message, "work") && (typeof message.work === "object" ? message.work.low || message.work.high : message.work !== 0))
writer.uint32(8).int64(message.work);
if (message.fills != null && $Object.hasOwnProperty.call(message, "fills") && (typeof message.fills === "object" ? message.fills.low || message.fills.high : message.fills !== 0))
writer.uint32(16).int64(message.fills);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

WorkBounds.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.WorkBounds();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.work = value;
else
delete message.work;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.fills = value;
else
delete message.fills;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return WorkBounds;
})();

v1.WorkBoundsSet = (function() {

const WorkBoundsSet = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

WorkBoundsSet.prototype.record = null;
WorkBoundsSet.prototype.before = null;

WorkBoundsSet.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.SetWorkBounds.encode(message.record, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.before != null && $Object.hasOwnProperty.call(message, "before"))
$root.praya.v1.WorkBounds.encode(message.before, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

WorkBoundsSet.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.WorkBoundsSet();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.SetWorkBounds.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 2: {
if (wireType !== 2)
break;
message.before = $root.praya.v1.WorkBounds.decode(reader, reader.size(), $undefined, _depth + 1, message.before);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return WorkBoundsSet;
})();

v1.ServerMessage = (function() {

const ServerMessage = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ServerMessage.prototype.requestId = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ServerMessage.prototype.tsUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ServerMessage.prototype.hello = null;
ServerMessage.prototype.logOnResult = null;
ServerMessage.prototype.orderAck = null;
ServerMessage.prototype.batchAck = null;
ServerMessage.prototype.massCancelAck = null;
ServerMessage.prototype.reject = null;
ServerMessage.prototype.accountEvent = null;
ServerMessage.prototype.bookDelta = null;
ServerMessage.prototype.bbo = null;
ServerMessage.prototype.trades = null;
ServerMessage.prototype.bookSnapshot = null;
ServerMessage.prototype.bookDigest = null;
ServerMessage.prototype.heartbeat = null;
ServerMessage.prototype.subscribed = null;
ServerMessage.prototype.unsubscribed = null;
ServerMessage.prototype.accountSnapshot = null;
ServerMessage.prototype.contracts = null;
ServerMessage.prototype.gate = null;
ServerMessage.prototype.status = null;
ServerMessage.prototype.pong = null;
ServerMessage.prototype.goAway = null;
ServerMessage.prototype.resyncRequired = null;
ServerMessage.prototype.adminResult = null;
ServerMessage.prototype.proposals = null;
ServerMessage.prototype.indexPrice = null;
ServerMessage.prototype.markPrice = null;
ServerMessage.prototype.funding = null;
ServerMessage.prototype.insuranceFund = null;
ServerMessage.prototype.deleveraging = null;
ServerMessage.prototype.leverageAck = null;
ServerMessage.prototype.orderPreview = null;
ServerMessage.prototype.signatureAck = null;

let $oneOfFields;

$Object.defineProperty(ServerMessage.prototype, "message", {
get: $util.oneOfGetter($oneOfFields = ["hello", "logOnResult", "orderAck", "batchAck", "massCancelAck", "reject", "accountEvent", "bookDelta", "bbo", "trades", "bookSnapshot", "bookDigest", "heartbeat", "subscribed", "unsubscribed", "accountSnapshot", "contracts", "gate", "status", "pong", "goAway", "resyncRequired", "adminResult", "proposals", "indexPrice", "markPrice", "funding", "insuranceFund", "deleveraging", "leverageAck", "orderPreview", "signatureAck"]),
set: $util.oneOfSetter($oneOfFields)
});

ServerMessage.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && (typeof message.requestId === "object" ? message.requestId.low || message.requestId.high : message.requestId !== 0))
writer.uint32(8).int64(message.requestId);
if (message.tsUs != null && $Object.hasOwnProperty.call(message, "tsUs") && (typeof message.tsUs === "object" ? message.tsUs.low || message.tsUs.high : message.tsUs !== 0))
writer.uint32(16).int64(message.tsUs);
if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
$root.praya.v1.Hello.encode(message.hello, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.logOnResult != null && $Object.hasOwnProperty.call(message, "logOnResult"))
$root.praya.v1.LogOnResult.encode(message.logOnResult, writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.orderAck != null && $Object.hasOwnProperty.call(message, "orderAck"))
$root.praya.v1.OrderAck.encode(message.orderAck, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.batchAck != null && $Object.hasOwnProperty.call(message, "batchAck"))
$root.praya.v1.BatchAck.encode(message.batchAck, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.massCancelAck != null && $Object.hasOwnProperty.call(message, "massCancelAck"))
$root.praya.v1.MassCancelAck.encode(message.massCancelAck, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.reject != null && $Object.hasOwnProperty.call(message, "reject"))
$root.praya.v1.Reject.encode(message.reject, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.accountEvent != null && $Object.hasOwnProperty.call(message, "accountEvent"))
$root.praya.v1.AccountEvent.encode(message.accountEvent, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.bookDelta != null && $Object.hasOwnProperty.call(message, "bookDelta"))
$root.praya.v1.BookDelta.encode(message.bookDelta, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.bbo != null && $Object.hasOwnProperty.call(message, "bbo"))
$root.praya.v1.Bbo.encode(message.bbo, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.trades != null && $Object.hasOwnProperty.call(message, "trades"))
$root.praya.v1.Trades.encode(message.trades, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.bookSnapshot != null && $Object.hasOwnProperty.call(message, "bookSnapshot"))
$root.praya.v1.BookSnapshot.encode(message.bookSnapshot, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.bookDigest != null && $Object.hasOwnProperty.call(message, "bookDigest"))
$root.praya.v1.BookDigest.encode(message.bookDigest, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
$root.praya.v1.Heartbeat.encode(message.heartbeat, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.subscribed != null && $Object.hasOwnProperty.call(message, "subscribed"))
$root.praya.v1.Subscribed.encode(message.subscribed, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.unsubscribed != null && $Object.hasOwnProperty.call(message, "unsubscribed"))
$root.praya.v1.Unsubscribed.encode(message.unsubscribed, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.accountSnapshot != null && $Object.hasOwnProperty.call(message, "accountSnapshot"))
$root.praya.v1.AccountSnapshot.encode(message.accountSnapshot, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.contracts != null && $Object.hasOwnProperty.call(message, "contracts"))
$root.praya.v1.Contracts.encode(message.contracts, writer.uint32(154).fork(), _depth + 1).ldelim();
if (message.gate != null && $Object.hasOwnProperty.call(message, "gate"))
$root.praya.v1.Gate.encode(message.gate, writer.uint32(162).fork(), _depth + 1).ldelim();
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
$root.praya.v1.Status.encode(message.status, writer.uint32(170).fork(), _depth + 1).ldelim();
if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
$root.praya.v1.Pong.encode(message.pong, writer.uint32(178).fork(), _depth + 1).ldelim();
if (message.goAway != null && $Object.hasOwnProperty.call(message, "goAway"))
$root.praya.v1.GoAway.encode(message.goAway, writer.uint32(186).fork(), _depth + 1).ldelim();
if (message.resyncRequired != null && $Object.hasOwnProperty.call(message, "resyncRequired"))
$root.praya.v1.ResyncRequired.encode(message.resyncRequired, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.adminResult != null && $Object.hasOwnProperty.call(message, "adminResult"))
$root.praya.v1.AdminResult.encode(message.adminResult, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.proposals != null && $Object.hasOwnProperty.call(message, "proposals"))
$root.praya.v1.Proposals.encode(message.proposals, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.indexPrice != null && $Object.hasOwnProperty.call(message, "indexPrice"))
$root.praya.v1.IndexPrice.encode(message.indexPrice, writer.uint32(258).fork(), _depth + 1).ldelim();
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice"))
$root.praya.v1.MarkPrice.encode(message.markPrice, writer.uint32(266).fork(), _depth + 1).ldelim();
if (message.funding != null && $Object.hasOwnProperty.call(message, "funding"))
$root.praya.v1.Funding.encode(message.funding, writer.uint32(274).fork(), _depth + 1).ldelim();
if (message.insuranceFund != null && $Object.hasOwnProperty.call(message, "insuranceFund"))
$root.praya.v1.InsuranceFund.encode(message.insuranceFund, writer.uint32(282).fork(), _depth + 1).ldelim();
if (message.deleveraging != null && $Object.hasOwnProperty.call(message, "deleveraging"))
$root.praya.v1.Deleveraging.encode(message.deleveraging, writer.uint32(290).fork(), _depth + 1).ldelim();
if (message.leverageAck != null && $Object.hasOwnProperty.call(message, "leverageAck"))
$root.praya.v1.LeverageAck.encode(message.leverageAck, writer.uint32(298).fork(), _depth + 1).ldelim();
if (message.orderPreview != null && $Object.hasOwnProperty.call(message, "orderPreview"))
$root.praya.v1.OrderPreview.encode(message.orderPreview, writer.uint32(306).fork(), _depth + 1).ldelim();
if (message.signatureAck != null && $Object.hasOwnProperty.call(message, "signatureAck"))
$root.praya.v1.SignatureAck.encode(message.signatureAck, writer.uint32(1522).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ServerMessage.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ServerMessage();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.requestId = value;
else
delete message.requestId;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.tsUs = value;
else
delete message.tsUs;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.hello = $root.praya.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
message.message = "hello";
continue;
}
case 4: {
if (wireType !== 2)
break;
message.logOnResult = $root.praya.v1.LogOnResult.decode(reader, reader.size(), $undefined, _depth + 1, message.logOnResult);
message.message = "logOnResult";
continue;
}
case 5: {
if (wireType !== 2)
break;
message.orderAck = $root.praya.v1.OrderAck.decode(reader, reader.size(), $undefined, _depth + 1, message.orderAck);
message.message = "orderAck";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.batchAck = $root.praya.v1.BatchAck.decode(reader, reader.size(), $undefined, _depth + 1, message.batchAck);
message.message = "batchAck";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.massCancelAck = $root.praya.v1.MassCancelAck.decode(reader, reader.size(), $undefined, _depth + 1, message.massCancelAck);
message.message = "massCancelAck";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.reject = $root.praya.v1.Reject.decode(reader, reader.size(), $undefined, _depth + 1, message.reject);
message.message = "reject";
continue;
}
case 9: {
if (wireType !== 2)
break;
message.accountEvent = $root.praya.v1.AccountEvent.decode(reader, reader.size(), $undefined, _depth + 1, message.accountEvent);
message.message = "accountEvent";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.bookDelta = $root.praya.v1.BookDelta.decode(reader, reader.size(), $undefined, _depth + 1, message.bookDelta);
message.message = "bookDelta";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.bbo = $root.praya.v1.Bbo.decode(reader, reader.size(), $undefined, _depth + 1, message.bbo);
message.message = "bbo";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.trades = $root.praya.v1.Trades.decode(reader, reader.size(), $undefined, _depth + 1, message.trades);
message.message = "trades";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.bookSnapshot = $root.praya.v1.BookSnapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.bookSnapshot);
message.message = "bookSnapshot";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.bookDigest = $root.praya.v1.BookDigest.decode(reader, reader.size(), $undefined, _depth + 1, message.bookDigest);
message.message = "bookDigest";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.heartbeat = $root.praya.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
message.message = "heartbeat";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.subscribed = $root.praya.v1.Subscribed.decode(reader, reader.size(), $undefined, _depth + 1, message.subscribed);
message.message = "subscribed";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.unsubscribed = $root.praya.v1.Unsubscribed.decode(reader, reader.size(), $undefined, _depth + 1, message.unsubscribed);
message.message = "unsubscribed";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.accountSnapshot = $root.praya.v1.AccountSnapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.accountSnapshot);
message.message = "accountSnapshot";
continue;
}
case 19: {
if (wireType !== 2)
break;
message.contracts = $root.praya.v1.Contracts.decode(reader, reader.size(), $undefined, _depth + 1, message.contracts);
message.message = "contracts";
continue;
}
case 20: {
if (wireType !== 2)
break;
message.gate = $root.praya.v1.Gate.decode(reader, reader.size(), $undefined, _depth + 1, message.gate);
message.message = "gate";
continue;
}
case 21: {
if (wireType !== 2)
break;
message.status = $root.praya.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
message.message = "status";
continue;
}
case 22: {
if (wireType !== 2)
break;
message.pong = $root.praya.v1.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
message.message = "pong";
continue;
}
case 23: {
if (wireType !== 2)
break;
message.goAway = $root.praya.v1.GoAway.decode(reader, reader.size(), $undefined, _depth + 1, message.goAway);
message.message = "goAway";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.resyncRequired = $root.praya.v1.ResyncRequired.decode(reader, reader.size(), $undefined, _depth + 1, message.resyncRequired);
message.message = "resyncRequired";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.adminResult = $root.praya.v1.AdminResult.decode(reader, reader.size(), $undefined, _depth + 1, message.adminResult);
message.message = "adminResult";
continue;
}
case 26: {
if (wireType !== 2)
break;
message.proposals = $root.praya.v1.Proposals.decode(reader, reader.size(), $undefined, _depth + 1, message.proposals);
message.message = "proposals";
continue;
}
case 32: {
if (wireType !== 2)
break;
message.indexPrice = $root.praya.v1.IndexPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.indexPrice);
message.message = "indexPrice";
continue;
}
case 33: {
if (wireType !== 2)
break;
message.markPrice = $root.praya.v1.MarkPrice.decode(reader, reader.size(), $undefined, _depth + 1, message.markPrice);
message.message = "markPrice";
continue;
}
case 34: {
if (wireType !== 2)
break;
message.funding = $root.praya.v1.Funding.decode(reader, reader.size(), $undefined, _depth + 1, message.funding);
message.message = "funding";
continue;
}
case 35: {
if (wireType !== 2)
break;
message.insuranceFund = $root.praya.v1.InsuranceFund.decode(reader, reader.size(), $undefined, _depth + 1, message.insuranceFund);
message.message = "insuranceFund";
continue;
}
case 36: {
if (wireType !== 2)
break;
message.deleveraging = $root.praya.v1.Deleveraging.decode(reader, reader.size(), $undefined, _depth + 1, message.deleveraging);
message.message = "deleveraging";
continue;
}
case 37: {
if (wireType !== 2)
break;
message.leverageAck = $root.praya.v1.LeverageAck.decode(reader, reader.size(), $undefined, _depth + 1, message.leverageAck);
message.message = "leverageAck";
continue;
}
case 38: {
if (wireType !== 2)
break;
message.orderPreview = $root.praya.v1.OrderPreview.decode(reader, reader.size(), $undefined, _depth + 1, message.orderPreview);
message.message = "orderPreview";
continue;
}
case 190: {
if (wireType !== 2)
break;
message.signatureAck = $root.praya.v1.SignatureAck.decode(reader, reader.size(), $undefined, _depth + 1, message.signatureAck);
message.message = "signatureAck";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ServerMessage;
})();

v1.Hello = (function() {

const Hello = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Hello.prototype.protocol = 0;
Hello.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Hello.prototype.limits = null;
Hello.prototype.nonce = $util.newBuffer([]);

Hello.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== 0)
writer.uint32(8).uint32(message.protocol);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.limits != null && $Object.hasOwnProperty.call(message, "limits"))
$root.praya.v1.Limits.encode(message.limits, writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
writer.uint32(34).bytes(message.nonce);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Hello.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Hello();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.protocol = value;
else
delete message.protocol;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 2)
break;
message.limits = $root.praya.v1.Limits.decode(reader, reader.size(), $undefined, _depth + 1, message.limits);
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.bytes()).length)
message.nonce = value;
else
delete message.nonce;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Hello;
})();

v1.Limits = (function() {

const Limits = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Limits.prototype.messageBytesMax = 0;
Limits.prototype.batchMax = 0;
Limits.prototype.subscriptionsMax = 0;
Limits.prototype.connectionsMax = 0;
Limits.prototype.creditsPerSecond = 0;
Limits.prototype.creditsMax = 0;
Limits.prototype.heartbeatUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Limits.prototype.logOnUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Limits.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.messageBytesMax != null && $Object.hasOwnProperty.call(message, "messageBytesMax") && message.messageBytesMax !== 0)
writer.uint32(8).uint32(message.messageBytesMax);
if (message.batchMax != null && $Object.hasOwnProperty.call(message, "batchMax") && message.batchMax !== 0)
writer.uint32(16).uint32(message.batchMax);
if (message.subscriptionsMax != null && $Object.hasOwnProperty.call(message, "subscriptionsMax") && message.subscriptionsMax !== 0)
writer.uint32(24).uint32(message.subscriptionsMax);
if (message.connectionsMax != null && $Object.hasOwnProperty.call(message, "connectionsMax") && message.connectionsMax !== 0)
writer.uint32(32).uint32(message.connectionsMax);
if (message.creditsPerSecond != null && $Object.hasOwnProperty.call(message, "creditsPerSecond") && message.creditsPerSecond !== 0)
writer.uint32(40).uint32(message.creditsPerSecond);
if (message.creditsMax != null && $Object.hasOwnProperty.call(message, "creditsMax") && message.creditsMax !== 0)
writer.uint32(48).uint32(message.creditsMax);
if (message.heartbeatUs != null && $Object.hasOwnProperty.call(message, "heartbeatUs") && (typeof message.heartbeatUs === "object" ? message.heartbeatUs.low || message.heartbeatUs.high : message.heartbeatUs !== 0))
writer.uint32(56).int64(message.heartbeatUs);
if (message.logOnUs != null && $Object.hasOwnProperty.call(message, "logOnUs") && (typeof message.logOnUs === "object" ? message.logOnUs.low || message.logOnUs.high : message.logOnUs !== 0))
writer.uint32(64).int64(message.logOnUs);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Limits.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Limits();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.messageBytesMax = value;
else
delete message.messageBytesMax;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.batchMax = value;
else
delete message.batchMax;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.subscriptionsMax = value;
else
delete message.subscriptionsMax;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.connectionsMax = value;
else
delete message.connectionsMax;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsPerSecond = value;
else
delete message.creditsPerSecond;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsMax = value;
else
delete message.creditsMax;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.heartbeatUs = value;
else
delete message.heartbeatUs;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.logOnUs = value;
else
delete message.logOnUs;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Limits;
})();

v1.LogOnResult = (function() {

const LogOnResult = function (properties) {
this.accounts = [];
this.gates = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LogOnResult.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LogOnResult.prototype.trader = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LogOnResult.prototype.participant = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LogOnResult.prototype.scopes = 0;
LogOnResult.prototype.accounts = $util.emptyArray;
LogOnResult.prototype.gates = $util.emptyArray;
LogOnResult.prototype.staff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

LogOnResult.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
writer.uint32(8).int64(message.key);
if (message.trader != null && $Object.hasOwnProperty.call(message, "trader") && (typeof message.trader === "object" ? message.trader.low || message.trader.high : message.trader !== 0))
writer.uint32(16).int64(message.trader);
if (message.participant != null && $Object.hasOwnProperty.call(message, "participant") && (typeof message.participant === "object" ? message.participant.low || message.participant.high : message.participant !== 0))
writer.uint32(24).int64(message.participant);
if (message.scopes != null && $Object.hasOwnProperty.call(message, "scopes") && message.scopes !== 0)
writer.uint32(32).uint32(message.scopes);
if (message.accounts != null && message.accounts.length)
writer.uint32(42).int64s(message.accounts);
if (message.gates != null && message.gates.length)
for (let i = 0; i < message.gates.length; ++i)
$root.praya.v1.GateVerdict.encode(message.gates[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && (typeof message.staff === "object" ? message.staff.low || message.staff.high : message.staff !== 0))
writer.uint32(56).int64(message.staff);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LogOnResult.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LogOnResult();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.key = value;
else
delete message.key;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trader = value;
else
delete message.trader;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.participant = value;
else
delete message.participant;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.scopes = value;
else
delete message.scopes;
continue;
}
case 5: {
if (wireType === 2) {
if (!(message.accounts && message.accounts.length))
message.accounts = [];
reader.int64s(message.accounts);
continue;
}
if (wireType !== 0)
break;
if (!(message.accounts && message.accounts.length))
message.accounts = [];
message.accounts.push(reader.int64());
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.gates && message.gates.length))
message.gates = [];
message.gates.push($root.praya.v1.GateVerdict.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.staff = value;
else
delete message.staff;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LogOnResult;
})();

v1.Gate = (function() {

const Gate = function (properties) {
this.gates = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Gate.prototype.gates = $util.emptyArray;

Gate.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.gates != null && message.gates.length)
for (let i = 0; i < message.gates.length; ++i)
$root.praya.v1.GateVerdict.encode(message.gates[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Gate.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Gate();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.gates && message.gates.length))
message.gates = [];
message.gates.push($root.praya.v1.GateVerdict.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Gate;
})();

v1.GateVerdict = (function() {

const GateVerdict = function (properties) {
this.reasons = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GateVerdict.prototype.contract = 0;
GateVerdict.prototype.open = false;
GateVerdict.prototype.reasons = $util.emptyArray;

GateVerdict.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && message.open !== false)
writer.uint32(16).bool(message.open);
if (message.reasons != null && message.reasons.length)
for (let i = 0; i < message.reasons.length; ++i)
$root.praya.v1.GateReason.encode(message.reasons[i], writer.uint32(26).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GateVerdict.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GateVerdict();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.open = value;
else
delete message.open;
continue;
}
case 3: {
if (wireType !== 2)
break;
if (!(message.reasons && message.reasons.length))
message.reasons = [];
message.reasons.push($root.praya.v1.GateReason.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GateVerdict;
})();

v1.GateReason = (function() {

const GateReason = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GateReason.prototype.reason = 0;
GateReason.prototype.text = "";

GateReason.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(8).int32(message.reason);
if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
writer.uint32(18).string(message.text);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GateReason.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GateReason();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.text = value;
else
delete message.text;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GateReason;
})();

v1.OrderAck = (function() {

const OrderAck = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderAck.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.item = 0;
OrderAck.prototype.outcome = 0;
OrderAck.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.contract = 0;
OrderAck.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.clientOrderId = "";
OrderAck.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.reduceOnly = false;
OrderAck.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.originalSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.creditsLeft = 0;
OrderAck.prototype.present = 0;
OrderAck.prototype.presentOpen = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.presentFilled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderAck.prototype.presentLimit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

OrderAck.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(16).uint32(message.item);
if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
writer.uint32(24).int32(message.outcome);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(32).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(40).uint32(message.contract);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(48).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(58).string(message.clientOrderId);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(64).int64(message.limit);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(72).int64(message.qty);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(80).bool(message.reduceOnly);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(88).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(96).int64(message.filled);
if (message.originalSeq != null && $Object.hasOwnProperty.call(message, "originalSeq") && (typeof message.originalSeq === "object" ? message.originalSeq.low || message.originalSeq.high : message.originalSeq !== 0))
writer.uint32(104).int64(message.originalSeq);
if (message.creditsLeft != null && $Object.hasOwnProperty.call(message, "creditsLeft") && message.creditsLeft !== 0)
writer.uint32(112).uint32(message.creditsLeft);
if (message.present != null && $Object.hasOwnProperty.call(message, "present") && message.present !== 0)
writer.uint32(120).int32(message.present);
if (message.presentOpen != null && $Object.hasOwnProperty.call(message, "presentOpen") && (typeof message.presentOpen === "object" ? message.presentOpen.low || message.presentOpen.high : message.presentOpen !== 0))
writer.uint32(128).int64(message.presentOpen);
if (message.presentFilled != null && $Object.hasOwnProperty.call(message, "presentFilled") && (typeof message.presentFilled === "object" ? message.presentFilled.low || message.presentFilled.high : message.presentFilled !== 0))
writer.uint32(136).int64(message.presentFilled);
if (message.presentLimit != null && $Object.hasOwnProperty.call(message, "presentLimit") && (typeof message.presentLimit === "object" ? message.presentLimit.low || message.presentLimit.high : message.presentLimit !== 0))
writer.uint32(144).int64(message.presentLimit);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderAck.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderAck();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.item = value;
else
delete message.item;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.outcome = value;
else
delete message.outcome;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.originalSeq = value;
else
delete message.originalSeq;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsLeft = value;
else
delete message.creditsLeft;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.present = value;
else
delete message.present;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentOpen = value;
else
delete message.presentOpen;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentFilled = value;
else
delete message.presentFilled;
continue;
}
case 18: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.presentLimit = value;
else
delete message.presentLimit;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderAck;
})();

v1.BatchAck = (function() {

const BatchAck = function (properties) {
this.items = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BatchAck.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BatchAck.prototype.items = $util.emptyArray;
BatchAck.prototype.creditsLeft = 0;

BatchAck.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.items != null && message.items.length)
for (let i = 0; i < message.items.length; ++i)
$root.praya.v1.BatchItem.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.creditsLeft != null && $Object.hasOwnProperty.call(message, "creditsLeft") && message.creditsLeft !== 0)
writer.uint32(24).uint32(message.creditsLeft);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BatchAck.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BatchAck();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.items && message.items.length))
message.items = [];
message.items.push($root.praya.v1.BatchItem.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsLeft = value;
else
delete message.creditsLeft;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BatchAck;
})();

v1.BatchItem = (function() {

const BatchItem = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BatchItem.prototype.orderAck = null;
BatchItem.prototype.reject = null;

let $oneOfFields;

$Object.defineProperty(BatchItem.prototype, "answer", {
get: $util.oneOfGetter($oneOfFields = ["orderAck", "reject"]),
set: $util.oneOfSetter($oneOfFields)
});

BatchItem.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.orderAck != null && $Object.hasOwnProperty.call(message, "orderAck"))
$root.praya.v1.OrderAck.encode(message.orderAck, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.reject != null && $Object.hasOwnProperty.call(message, "reject"))
$root.praya.v1.Reject.encode(message.reject, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BatchItem.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BatchItem();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.orderAck = $root.praya.v1.OrderAck.decode(reader, reader.size(), $undefined, _depth + 1, message.orderAck);
message.answer = "orderAck";
continue;
}
case 2: {
if (wireType !== 2)
break;
message.reject = $root.praya.v1.Reject.decode(reader, reader.size(), $undefined, _depth + 1, message.reject);
message.answer = "reject";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BatchItem;
})();

v1.MassCancelAck = (function() {

const MassCancelAck = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MassCancelAck.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCancelAck.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MassCancelAck.prototype.count = 0;
MassCancelAck.prototype.creditsLeft = 0;

MassCancelAck.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
writer.uint32(24).uint32(message.count);
if (message.creditsLeft != null && $Object.hasOwnProperty.call(message, "creditsLeft") && message.creditsLeft !== 0)
writer.uint32(32).uint32(message.creditsLeft);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MassCancelAck.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MassCancelAck();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.count = value;
else
delete message.count;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsLeft = value;
else
delete message.creditsLeft;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MassCancelAck;
})();

v1.Reject = (function() {

const Reject = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Reject.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Reject.prototype.item = 0;
Reject.prototype.reason = 0;
Reject.prototype.field = "";
Reject.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Reject.prototype.actual = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Reject.prototype.text = "";
Reject.prototype.creditsLeft = 0;
Reject.prototype.retryAfterUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Reject.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Reject.prototype.clientOrderId = "";

Reject.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(16).uint32(message.item);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(24).int32(message.reason);
if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
writer.uint32(34).string(message.field);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(40).sint64(message.limit);
if (message.actual != null && $Object.hasOwnProperty.call(message, "actual") && (typeof message.actual === "object" ? message.actual.low || message.actual.high : message.actual !== 0))
writer.uint32(48).sint64(message.actual);
if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
writer.uint32(58).string(message.text);
if (message.creditsLeft != null && $Object.hasOwnProperty.call(message, "creditsLeft") && message.creditsLeft !== 0)
writer.uint32(64).uint32(message.creditsLeft);
if (message.retryAfterUs != null && $Object.hasOwnProperty.call(message, "retryAfterUs") && (typeof message.retryAfterUs === "object" ? message.retryAfterUs.low || message.retryAfterUs.high : message.retryAfterUs !== 0))
writer.uint32(72).int64(message.retryAfterUs);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(80).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(90).string(message.clientOrderId);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Reject.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Reject();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.item = value;
else
delete message.item;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.field = value;
else
delete message.field;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.actual = value;
else
delete message.actual;
continue;
}
case 7: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.text = value;
else
delete message.text;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsLeft = value;
else
delete message.creditsLeft;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.retryAfterUs = value;
else
delete message.retryAfterUs;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 11: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Reject;
})();

v1.Subscribed = (function() {

const Subscribed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Subscribed.prototype.channel = 0;
Subscribed.prototype.contract = 0;
Subscribed.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Subscribed.prototype.resumeAfterSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Subscribed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.resumeAfterSeq != null && $Object.hasOwnProperty.call(message, "resumeAfterSeq") && (typeof message.resumeAfterSeq === "object" ? message.resumeAfterSeq.low || message.resumeAfterSeq.high : message.resumeAfterSeq !== 0))
writer.uint32(32).int64(message.resumeAfterSeq);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Subscribed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Subscribed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.resumeAfterSeq = value;
else
delete message.resumeAfterSeq;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Subscribed;
})();

v1.Unsubscribed = (function() {

const Unsubscribed = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Unsubscribed.prototype.channel = 0;
Unsubscribed.prototype.contract = 0;
Unsubscribed.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Unsubscribed.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Unsubscribed.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Unsubscribed();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Unsubscribed;
})();

v1.Level = (function() {

const Level = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Level.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Level.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Level.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(8).int64(message.price);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(16).int64(message.qty);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Level.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Level();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Level;
})();

v1.BookSnapshot = (function() {

const BookSnapshot = function (properties) {
this.bids = [];
this.asks = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BookSnapshot.prototype.channel = 0;
BookSnapshot.prototype.contract = 0;
BookSnapshot.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookSnapshot.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookSnapshot.prototype.bids = $util.emptyArray;
BookSnapshot.prototype.asks = $util.emptyArray;

BookSnapshot.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(24).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(32).int64(message.seq);
if (message.bids != null && message.bids.length)
for (let i = 0; i < message.bids.length; ++i)
$root.praya.v1.Level.encode(message.bids[i], writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.asks != null && message.asks.length)
for (let i = 0; i < message.asks.length; ++i)
$root.praya.v1.Level.encode(message.asks[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BookSnapshot.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BookSnapshot();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.bids && message.bids.length))
message.bids = [];
message.bids.push($root.praya.v1.Level.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.asks && message.asks.length))
message.asks = [];
message.asks.push($root.praya.v1.Level.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BookSnapshot;
})();

v1.BookDelta = (function() {

const BookDelta = function (properties) {
this.bids = [];
this.asks = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BookDelta.prototype.channel = 0;
BookDelta.prototype.contract = 0;
BookDelta.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookDelta.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookDelta.prototype.prevSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookDelta.prototype.bids = $util.emptyArray;
BookDelta.prototype.asks = $util.emptyArray;
BookDelta.prototype.conflated = false;

BookDelta.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(24).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(32).int64(message.seq);
if (message.prevSeq != null && $Object.hasOwnProperty.call(message, "prevSeq") && (typeof message.prevSeq === "object" ? message.prevSeq.low || message.prevSeq.high : message.prevSeq !== 0))
writer.uint32(40).int64(message.prevSeq);
if (message.bids != null && message.bids.length)
for (let i = 0; i < message.bids.length; ++i)
$root.praya.v1.Level.encode(message.bids[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.asks != null && message.asks.length)
for (let i = 0; i < message.asks.length; ++i)
$root.praya.v1.Level.encode(message.asks[i], writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.conflated != null && $Object.hasOwnProperty.call(message, "conflated") && message.conflated !== false)
writer.uint32(64).bool(message.conflated);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BookDelta.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BookDelta();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.prevSeq = value;
else
delete message.prevSeq;
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.bids && message.bids.length))
message.bids = [];
message.bids.push($root.praya.v1.Level.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 2)
break;
if (!(message.asks && message.asks.length))
message.asks = [];
message.asks.push($root.praya.v1.Level.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.conflated = value;
else
delete message.conflated;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BookDelta;
})();

v1.BookDigest = (function() {

const BookDigest = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

BookDigest.prototype.channel = 0;
BookDigest.prototype.contract = 0;
BookDigest.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookDigest.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
BookDigest.prototype.depth = 0;
BookDigest.prototype.digest = 0;

BookDigest.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(24).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(32).int64(message.seq);
if (message.depth != null && $Object.hasOwnProperty.call(message, "depth") && message.depth !== 0)
writer.uint32(40).uint32(message.depth);
if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest !== 0)
writer.uint32(48).uint32(message.digest);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

BookDigest.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.BookDigest();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.depth = value;
else
delete message.depth;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.digest = value;
else
delete message.digest;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return BookDigest;
})();

v1.Bbo = (function() {

const Bbo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Bbo.prototype.contract = 0;
Bbo.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Bbo.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Bbo.prototype.bidPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Bbo.prototype.bidQty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Bbo.prototype.askPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Bbo.prototype.askQty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Bbo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.bidPrice != null && $Object.hasOwnProperty.call(message, "bidPrice") && (typeof message.bidPrice === "object" ? message.bidPrice.low || message.bidPrice.high : message.bidPrice !== 0))
writer.uint32(32).int64(message.bidPrice);
if (message.bidQty != null && $Object.hasOwnProperty.call(message, "bidQty") && (typeof message.bidQty === "object" ? message.bidQty.low || message.bidQty.high : message.bidQty !== 0))
writer.uint32(40).int64(message.bidQty);
if (message.askPrice != null && $Object.hasOwnProperty.call(message, "askPrice") && (typeof message.askPrice === "object" ? message.askPrice.low || message.askPrice.high : message.askPrice !== 0))
writer.uint32(48).int64(message.askPrice);
if (message.askQty != null && $Object.hasOwnProperty.call(message, "askQty") && (typeof message.askQty === "object" ? message.askQty.low || message.askQty.high : message.askQty !== 0))
writer.uint32(56).int64(message.askQty);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Bbo.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Bbo();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bidPrice = value;
else
delete message.bidPrice;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bidQty = value;
else
delete message.bidQty;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.askPrice = value;
else
delete message.askPrice;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.askQty = value;
else
delete message.askQty;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Bbo;
})();

v1.Trade = (function() {

const Trade = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Trade.prototype.trade = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trade.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trade.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trade.prototype.takerSide = 0;
Trade.prototype.makerAfmm = false;
Trade.prototype.takerAfmm = false;
Trade.prototype.cause = 0;
Trade.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Trade.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.trade != null && $Object.hasOwnProperty.call(message, "trade") && (typeof message.trade === "object" ? message.trade.low || message.trade.high : message.trade !== 0))
writer.uint32(8).int64(message.trade);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(16).int64(message.price);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(24).int64(message.qty);
if (message.takerSide != null && $Object.hasOwnProperty.call(message, "takerSide") && message.takerSide !== 0)
writer.uint32(32).int32(message.takerSide);
if (message.makerAfmm != null && $Object.hasOwnProperty.call(message, "makerAfmm") && message.makerAfmm !== false)
writer.uint32(40).bool(message.makerAfmm);
if (message.takerAfmm != null && $Object.hasOwnProperty.call(message, "takerAfmm") && message.takerAfmm !== false)
writer.uint32(48).bool(message.takerAfmm);
if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== 0)
writer.uint32(56).int32(message.cause);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(64).int64(message.time);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Trade.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Trade();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trade = value;
else
delete message.trade;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.takerSide = value;
else
delete message.takerSide;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.makerAfmm = value;
else
delete message.makerAfmm;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.takerAfmm = value;
else
delete message.takerAfmm;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.cause = value;
else
delete message.cause;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Trade;
})();

v1.Trades = (function() {

const Trades = function (properties) {
this.trades = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Trades.prototype.contract = 0;
Trades.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trades.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trades.prototype.prevSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Trades.prototype.trades = $util.emptyArray;
Trades.prototype.snapshot = false;

Trades.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.prevSeq != null && $Object.hasOwnProperty.call(message, "prevSeq") && (typeof message.prevSeq === "object" ? message.prevSeq.low || message.prevSeq.high : message.prevSeq !== 0))
writer.uint32(32).int64(message.prevSeq);
if (message.trades != null && message.trades.length)
for (let i = 0; i < message.trades.length; ++i)
$root.praya.v1.Trade.encode(message.trades[i], writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot") && message.snapshot !== false)
writer.uint32(48).bool(message.snapshot);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Trades.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Trades();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.prevSeq = value;
else
delete message.prevSeq;
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.trades && message.trades.length))
message.trades = [];
message.trades.push($root.praya.v1.Trade.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.snapshot = value;
else
delete message.snapshot;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Trades;
})();

v1.Status = (function() {

const Status = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Status.prototype.contract = 0;
Status.prototype.state = 0;
Status.prototype.indexState = 0;
Status.prototype.indexPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Status.prototype.markPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Status.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Status.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(16).int32(message.state);
if (message.indexState != null && $Object.hasOwnProperty.call(message, "indexState") && message.indexState !== 0)
writer.uint32(24).int32(message.indexState);
if (message.indexPrice != null && $Object.hasOwnProperty.call(message, "indexPrice") && (typeof message.indexPrice === "object" ? message.indexPrice.low || message.indexPrice.high : message.indexPrice !== 0))
writer.uint32(32).int64(message.indexPrice);
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice") && (typeof message.markPrice === "object" ? message.markPrice.low || message.markPrice.high : message.markPrice !== 0))
writer.uint32(40).int64(message.markPrice);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(48).int64(message.time);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Status.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Status();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.indexState = value;
else
delete message.indexState;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.indexPrice = value;
else
delete message.indexPrice;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.markPrice = value;
else
delete message.markPrice;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Status;
})();

v1.AccountEvent = (function() {

const AccountEvent = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AccountEvent.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountEvent.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountEvent.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountEvent.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountEvent.prototype.orderAccepted = null;
AccountEvent.prototype.orderRejected = null;
AccountEvent.prototype.ownFill = null;
AccountEvent.prototype.orderRested = null;
AccountEvent.prototype.orderCanceled = null;
AccountEvent.prototype.orderExpired = null;
AccountEvent.prototype.orderReduced = null;
AccountEvent.prototype.orderReplaced = null;
AccountEvent.prototype.orderDuplicate = null;
AccountEvent.prototype.orderTriggered = null;
AccountEvent.prototype.massCanceled = null;
AccountEvent.prototype.balanceChanged = null;
AccountEvent.prototype.marginLevelChanged = null;
AccountEvent.prototype.positionSettled = null;
AccountEvent.prototype.fundingPosted = null;
AccountEvent.prototype.liquidationStarted = null;
AccountEvent.prototype.liquidationOrdered = null;
AccountEvent.prototype.liquidationEnded = null;
AccountEvent.prototype.gainCut = null;
AccountEvent.prototype.indicatorChanged = null;
AccountEvent.prototype.collateralConverted = null;
AccountEvent.prototype.leverageChosen = null;
AccountEvent.prototype.shortfallCovered = null;

let $oneOfFields;

$Object.defineProperty(AccountEvent.prototype, "event", {
get: $util.oneOfGetter($oneOfFields = ["orderAccepted", "orderRejected", "ownFill", "orderRested", "orderCanceled", "orderExpired", "orderReduced", "orderReplaced", "orderDuplicate", "orderTriggered", "massCanceled", "balanceChanged", "marginLevelChanged", "positionSettled", "fundingPosted", "liquidationStarted", "liquidationOrdered", "liquidationEnded", "gainCut", "indicatorChanged", "collateralConverted", "leverageChosen", "shortfallCovered"]),
set: $util.oneOfSetter($oneOfFields)
});

AccountEvent.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(32).int64(message.time);
if (message.orderAccepted != null && $Object.hasOwnProperty.call(message, "orderAccepted"))
$root.praya.v1.OrderAccepted.encode(message.orderAccepted, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.orderRejected != null && $Object.hasOwnProperty.call(message, "orderRejected"))
$root.praya.v1.OrderRejected.encode(message.orderRejected, writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.ownFill != null && $Object.hasOwnProperty.call(message, "ownFill"))
$root.praya.v1.OwnFill.encode(message.ownFill, writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.orderRested != null && $Object.hasOwnProperty.call(message, "orderRested"))
$root.praya.v1.OrderRested.encode(message.orderRested, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.orderCanceled != null && $Object.hasOwnProperty.call(message, "orderCanceled"))
$root.praya.v1.OrderCanceled.encode(message.orderCanceled, writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.orderExpired != null && $Object.hasOwnProperty.call(message, "orderExpired"))
$root.praya.v1.OrderExpired.encode(message.orderExpired, writer.uint32(82).fork(), _depth + 1).ldelim();
if (message.orderReduced != null && $Object.hasOwnProperty.call(message, "orderReduced"))
$root.praya.v1.OrderReduced.encode(message.orderReduced, writer.uint32(90).fork(), _depth + 1).ldelim();
if (message.orderReplaced != null && $Object.hasOwnProperty.call(message, "orderReplaced"))
$root.praya.v1.OrderReplaced.encode(message.orderReplaced, writer.uint32(98).fork(), _depth + 1).ldelim();
if (message.orderDuplicate != null && $Object.hasOwnProperty.call(message, "orderDuplicate"))
$root.praya.v1.OrderDuplicate.encode(message.orderDuplicate, writer.uint32(106).fork(), _depth + 1).ldelim();
if (message.orderTriggered != null && $Object.hasOwnProperty.call(message, "orderTriggered"))
$root.praya.v1.OrderTriggered.encode(message.orderTriggered, writer.uint32(114).fork(), _depth + 1).ldelim();
if (message.massCanceled != null && $Object.hasOwnProperty.call(message, "massCanceled"))
$root.praya.v1.MassCanceled.encode(message.massCanceled, writer.uint32(122).fork(), _depth + 1).ldelim();
if (message.balanceChanged != null && $Object.hasOwnProperty.call(message, "balanceChanged"))
$root.praya.v1.BalanceChanged.encode(message.balanceChanged, writer.uint32(130).fork(), _depth + 1).ldelim();
if (message.marginLevelChanged != null && $Object.hasOwnProperty.call(message, "marginLevelChanged"))
$root.praya.v1.MarginLevelChanged.encode(message.marginLevelChanged, writer.uint32(138).fork(), _depth + 1).ldelim();
if (message.positionSettled != null && $Object.hasOwnProperty.call(message, "positionSettled"))
$root.praya.v1.PositionSettled.encode(message.positionSettled, writer.uint32(146).fork(), _depth + 1).ldelim();
if (message.fundingPosted != null && $Object.hasOwnProperty.call(message, "fundingPosted"))
$root.praya.v1.FundingPosted.encode(message.fundingPosted, writer.uint32(194).fork(), _depth + 1).ldelim();
if (message.liquidationStarted != null && $Object.hasOwnProperty.call(message, "liquidationStarted"))
$root.praya.v1.LiquidationStarted.encode(message.liquidationStarted, writer.uint32(202).fork(), _depth + 1).ldelim();
if (message.liquidationOrdered != null && $Object.hasOwnProperty.call(message, "liquidationOrdered"))
$root.praya.v1.LiquidationOrdered.encode(message.liquidationOrdered, writer.uint32(210).fork(), _depth + 1).ldelim();
if (message.liquidationEnded != null && $Object.hasOwnProperty.call(message, "liquidationEnded"))
$root.praya.v1.LiquidationEnded.encode(message.liquidationEnded, writer.uint32(218).fork(), _depth + 1).ldelim();
if (message.gainCut != null && $Object.hasOwnProperty.call(message, "gainCut"))
$root.praya.v1.GainCut.encode(message.gainCut, writer.uint32(226).fork(), _depth + 1).ldelim();
if (message.indicatorChanged != null && $Object.hasOwnProperty.call(message, "indicatorChanged"))
$root.praya.v1.IndicatorChanged.encode(message.indicatorChanged, writer.uint32(234).fork(), _depth + 1).ldelim();
if (message.collateralConverted != null && $Object.hasOwnProperty.call(message, "collateralConverted"))
$root.praya.v1.CollateralConverted.encode(message.collateralConverted, writer.uint32(242).fork(), _depth + 1).ldelim();
if (message.leverageChosen != null && $Object.hasOwnProperty.call(message, "leverageChosen"))
$root.praya.v1.LeverageChosen.encode(message.leverageChosen, writer.uint32(250).fork(), _depth + 1).ldelim();
if (message.shortfallCovered != null && $Object.hasOwnProperty.call(message, "shortfallCovered"))
$root.praya.v1.ShortfallCovered.encode(message.shortfallCovered, writer.uint32(258).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AccountEvent.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AccountEvent();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.orderAccepted = $root.praya.v1.OrderAccepted.decode(reader, reader.size(), $undefined, _depth + 1, message.orderAccepted);
message.event = "orderAccepted";
continue;
}
case 6: {
if (wireType !== 2)
break;
message.orderRejected = $root.praya.v1.OrderRejected.decode(reader, reader.size(), $undefined, _depth + 1, message.orderRejected);
message.event = "orderRejected";
continue;
}
case 7: {
if (wireType !== 2)
break;
message.ownFill = $root.praya.v1.OwnFill.decode(reader, reader.size(), $undefined, _depth + 1, message.ownFill);
message.event = "ownFill";
continue;
}
case 8: {
if (wireType !== 2)
break;
message.orderRested = $root.praya.v1.OrderRested.decode(reader, reader.size(), $undefined, _depth + 1, message.orderRested);
message.event = "orderRested";
continue;
}
case 9: {
if (wireType !== 2)
break;
message.orderCanceled = $root.praya.v1.OrderCanceled.decode(reader, reader.size(), $undefined, _depth + 1, message.orderCanceled);
message.event = "orderCanceled";
continue;
}
case 10: {
if (wireType !== 2)
break;
message.orderExpired = $root.praya.v1.OrderExpired.decode(reader, reader.size(), $undefined, _depth + 1, message.orderExpired);
message.event = "orderExpired";
continue;
}
case 11: {
if (wireType !== 2)
break;
message.orderReduced = $root.praya.v1.OrderReduced.decode(reader, reader.size(), $undefined, _depth + 1, message.orderReduced);
message.event = "orderReduced";
continue;
}
case 12: {
if (wireType !== 2)
break;
message.orderReplaced = $root.praya.v1.OrderReplaced.decode(reader, reader.size(), $undefined, _depth + 1, message.orderReplaced);
message.event = "orderReplaced";
continue;
}
case 13: {
if (wireType !== 2)
break;
message.orderDuplicate = $root.praya.v1.OrderDuplicate.decode(reader, reader.size(), $undefined, _depth + 1, message.orderDuplicate);
message.event = "orderDuplicate";
continue;
}
case 14: {
if (wireType !== 2)
break;
message.orderTriggered = $root.praya.v1.OrderTriggered.decode(reader, reader.size(), $undefined, _depth + 1, message.orderTriggered);
message.event = "orderTriggered";
continue;
}
case 15: {
if (wireType !== 2)
break;
message.massCanceled = $root.praya.v1.MassCanceled.decode(reader, reader.size(), $undefined, _depth + 1, message.massCanceled);
message.event = "massCanceled";
continue;
}
case 16: {
if (wireType !== 2)
break;
message.balanceChanged = $root.praya.v1.BalanceChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.balanceChanged);
message.event = "balanceChanged";
continue;
}
case 17: {
if (wireType !== 2)
break;
message.marginLevelChanged = $root.praya.v1.MarginLevelChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.marginLevelChanged);
message.event = "marginLevelChanged";
continue;
}
case 18: {
if (wireType !== 2)
break;
message.positionSettled = $root.praya.v1.PositionSettled.decode(reader, reader.size(), $undefined, _depth + 1, message.positionSettled);
message.event = "positionSettled";
continue;
}
case 24: {
if (wireType !== 2)
break;
message.fundingPosted = $root.praya.v1.FundingPosted.decode(reader, reader.size(), $undefined, _depth + 1, message.fundingPosted);
message.event = "fundingPosted";
continue;
}
case 25: {
if (wireType !== 2)
break;
message.liquidationStarted = $root.praya.v1.LiquidationStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationStarted);
message.event = "liquidationStarted";
continue;
}
case 26: {
if (wireType !== 2)
break;
message.liquidationOrdered = $root.praya.v1.LiquidationOrdered.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationOrdered);
message.event = "liquidationOrdered";
continue;
}
case 27: {
if (wireType !== 2)
break;
message.liquidationEnded = $root.praya.v1.LiquidationEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.liquidationEnded);
message.event = "liquidationEnded";
continue;
}
case 28: {
if (wireType !== 2)
break;
message.gainCut = $root.praya.v1.GainCut.decode(reader, reader.size(), $undefined, _depth + 1, message.gainCut);
message.event = "gainCut";
continue;
}
case 29: {
if (wireType !== 2)
break;
message.indicatorChanged = $root.praya.v1.IndicatorChanged.decode(reader, reader.size(), $undefined, _depth + 1, message.indicatorChanged);
message.event = "indicatorChanged";
continue;
}
case 30: {
if (wireType !== 2)
break;
message.collateralConverted = $root.praya.v1.CollateralConverted.decode(reader, reader.size(), $undefined, _depth + 1, message.collateralConverted);
message.event = "collateralConverted";
continue;
}
case 31: {
if (wireType !== 2)
break;
message.leverageChosen = $root.praya.v1.LeverageChosen.decode(reader, reader.size(), $undefined, _depth + 1, message.leverageChosen);
message.event = "leverageChosen";
continue;
}
case 32: {
if (wireType !== 2)
break;
message.shortfallCovered = $root.praya.v1.ShortfallCovered.decode(reader, reader.size(), $undefined, _depth + 1, message.shortfallCovered);
message.event = "shortfallCovered";
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AccountEvent;
})();

v1.OwnFill = (function() {

const OwnFill = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OwnFill.prototype.item = 0;
OwnFill.prototype.contract = 0;
OwnFill.prototype.trade = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.side = 0;
OwnFill.prototype.liquidity = 0;
OwnFill.prototype.cause = 0;
OwnFill.prototype.order = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.clientOrderId = "";
OwnFill.prototype.open = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.filled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.fee = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.realized = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.held = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OwnFill.prototype.makerAfmm = false;
OwnFill.prototype.takerAfmm = false;

OwnFill.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.item != null && $Object.hasOwnProperty.call(message, "item") && message.item !== 0)
writer.uint32(8).sint32(message.item);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.trade != null && $Object.hasOwnProperty.call(message, "trade") && (typeof message.trade === "object" ? message.trade.low || message.trade.high : message.trade !== 0))
writer.uint32(24).int64(message.trade);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(32).int64(message.price);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(40).int64(message.qty);
if (message.side != null && $Object.hasOwnProperty.call(message, "side") && message.side !== 0)
writer.uint32(48).int32(message.side);
if (message.liquidity != null && $Object.hasOwnProperty.call(message, "liquidity") && message.liquidity !== 0)
writer.uint32(56).int32(message.liquidity);
if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== 0)
writer.uint32(64).int32(message.cause);
if (message.order != null && $Object.hasOwnProperty.call(message, "order") && (typeof message.order === "object" ? message.order.low || message.order.high : message.order !== 0))
writer.uint32(72).int64(message.order);
if (message.clientOrderId != null && $Object.hasOwnProperty.call(message, "clientOrderId") && message.clientOrderId !== "")
writer.uint32(82).string(message.clientOrderId);
if (message.open != null && $Object.hasOwnProperty.call(message, "open") && (typeof message.open === "object" ? message.open.low || message.open.high : message.open !== 0))
writer.uint32(88).int64(message.open);
if (message.filled != null && $Object.hasOwnProperty.call(message, "filled") && (typeof message.filled === "object" ? message.filled.low || message.filled.high : message.filled !== 0))
writer.uint32(96).int64(message.filled);
if (message.fee != null && $Object.hasOwnProperty.call(message, "fee") && (typeof message.fee === "object" ? message.fee.low || message.fee.high : message.fee !== 0))
writer.uint32(104).sint64(message.fee);
if (message.realized != null && $Object.hasOwnProperty.call(message, "realized") && (typeof message.realized === "object" ? message.realized.low || message.realized.high : message.realized !== 0))
writer.uint32(112).sint64(message.realized);
if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
writer.uint32(120).sint64(message.held);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(128).sint64(message.cost);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(136).sint64(message.balance);
if (message.makerAfmm != null && $Object.hasOwnProperty.call(message, "makerAfmm") && message.makerAfmm !== false)
writer.uint32(144).bool(message.makerAfmm);
if (message.takerAfmm != null && $Object.hasOwnProperty.call(message, "takerAfmm") && message.takerAfmm !== false)
writer.uint32(152).bool(message.takerAfmm);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OwnFill.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OwnFill();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.sint32())
message.item = value;
else
delete message.item;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.trade = value;
else
delete message.trade;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.side = value;
else
delete message.side;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.liquidity = value;
else
delete message.liquidity;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.cause = value;
else
delete message.cause;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.order = value;
else
delete message.order;
continue;
}
case 10: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.clientOrderId = value;
else
delete message.clientOrderId;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.open = value;
else
delete message.open;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.filled = value;
else
delete message.filled;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fee = value;
else
delete message.fee;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.realized = value;
else
delete message.realized;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.held = value;
else
delete message.held;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
case 18: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.makerAfmm = value;
else
delete message.makerAfmm;
continue;
}
case 19: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.takerAfmm = value;
else
delete message.takerAfmm;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OwnFill;
})();

v1.AccountSnapshot = (function() {

const AccountSnapshot = function (properties) {
this.balances = [];
this.positions = [];
this.orders = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AccountSnapshot.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountSnapshot.prototype.accountSeq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountSnapshot.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountSnapshot.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AccountSnapshot.prototype.balances = $util.emptyArray;
AccountSnapshot.prototype.positions = $util.emptyArray;
AccountSnapshot.prototype.orders = $util.emptyArray;
AccountSnapshot.prototype.margin = null;

AccountSnapshot.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(8).int64(message.account);
if (message.accountSeq != null && $Object.hasOwnProperty.call(message, "accountSeq") && (typeof message.accountSeq === "object" ? message.accountSeq.low || message.accountSeq.high : message.accountSeq !== 0))
writer.uint32(16).int64(message.accountSeq);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(32).int64(message.time);
if (message.balances != null && message.balances.length)
for (let i = 0; i < message.balances.length; ++i)
$root.praya.v1.Balance.encode(message.balances[i], writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.positions != null && message.positions.length)
for (let i = 0; i < message.positions.length; ++i)
$root.praya.v1.Position.encode(message.positions[i], writer.uint32(50).fork(), _depth + 1).ldelim();
if (message.orders != null && message.orders.length)
for (let i = 0; i < message.orders.length; ++i)
$root.praya.v1.OpenOrder.encode(message.orders[i], writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.margin != null && $Object.hasOwnProperty.call(message, "margin"))
$root.praya.v1.Margin.encode(message.margin, writer.uint32(66).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AccountSnapshot.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AccountSnapshot();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.accountSeq = value;
else
delete message.accountSeq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 5: {
if (wireType !== 2)
break;
if (!(message.balances && message.balances.length))
message.balances = [];
message.balances.push($root.praya.v1.Balance.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 6: {
if (wireType !== 2)
break;
if (!(message.positions && message.positions.length))
message.positions = [];
message.positions.push($root.praya.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 7: {
if (wireType !== 2)
break;
if (!(message.orders && message.orders.length))
message.orders = [];
message.orders.push($root.praya.v1.OpenOrder.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 8: {
if (wireType !== 2)
break;
message.margin = $root.praya.v1.Margin.decode(reader, reader.size(), $undefined, _depth + 1, message.margin);
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AccountSnapshot;
})();

v1.Balance = (function() {

const Balance = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Balance.prototype.currency = "";
Balance.prototype.balance = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Balance.prototype.decimals = 0;
Balance.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Balance.prototype.haircut = 0;
Balance.prototype.value = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Balance.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
writer.uint32(10).string(message.currency);
if (message.balance != null && $Object.hasOwnProperty.call(message, "balance") && (typeof message.balance === "object" ? message.balance.low || message.balance.high : message.balance !== 0))
writer.uint32(16).sint64(message.balance);
if (message.decimals != null && $Object.hasOwnProperty.call(message, "decimals") && message.decimals !== 0)
writer.uint32(24).uint32(message.decimals);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(32).int64(message.rate);
if (message.haircut != null && $Object.hasOwnProperty.call(message, "haircut") && message.haircut !== 0)
writer.uint32(40).uint32(message.haircut);
if (message.value != null && $Object.hasOwnProperty.call(message, "value") && (typeof message.value === "object" ? message.value.low || message.value.high : message.value !== 0))
writer.uint32(48).sint64(message.value);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Balance.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Balance();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.currency = value;
else
delete message.currency;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.balance = value;
else
delete message.balance;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.decimals = value;
else
delete message.decimals;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.haircut = value;
else
delete message.haircut;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.value = value;
else
delete message.value;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Balance;
})();

v1.Position = (function() {

const Position = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Position.prototype.contract = 0;
Position.prototype.held = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.markPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.unrealized = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.initialMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.fundingOwed = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.liquidationPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.bankruptcyPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Position.prototype.indicator = 0;
Position.prototype.leverage = 0;

Position.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
writer.uint32(16).sint64(message.held);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(24).sint64(message.cost);
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice") && (typeof message.markPrice === "object" ? message.markPrice.low || message.markPrice.high : message.markPrice !== 0))
writer.uint32(32).int64(message.markPrice);
if (message.unrealized != null && $Object.hasOwnProperty.call(message, "unrealized") && (typeof message.unrealized === "object" ? message.unrealized.low || message.unrealized.high : message.unrealized !== 0))
writer.uint32(40).sint64(message.unrealized);
if (message.initialMargin != null && $Object.hasOwnProperty.call(message, "initialMargin") && (typeof message.initialMargin === "object" ? message.initialMargin.low || message.initialMargin.high : message.initialMargin !== 0))
writer.uint32(48).sint64(message.initialMargin);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(56).sint64(message.maintenanceMargin);
if (message.fundingOwed != null && $Object.hasOwnProperty.call(message, "fundingOwed") && (typeof message.fundingOwed === "object" ? message.fundingOwed.low || message.fundingOwed.high : message.fundingOwed !== 0))
writer.uint32(64).sint64(message.fundingOwed);
if (message.liquidationPrice != null && $Object.hasOwnProperty.call(message, "liquidationPrice") && (typeof message.liquidationPrice === "object" ? message.liquidationPrice.low || message.liquidationPrice.high : message.liquidationPrice !== 0))
writer.uint32(72).int64(message.liquidationPrice);
if (message.bankruptcyPrice != null && $Object.hasOwnProperty.call(message, "bankruptcyPrice") && (typeof message.bankruptcyPrice === "object" ? message.bankruptcyPrice.low || message.bankruptcyPrice.high : message.bankruptcyPrice !== 0))
writer.uint32(80).int64(message.bankruptcyPrice);
if (message.indicator != null && $Object.hasOwnProperty.call(message, "indicator") && message.indicator !== 0)
writer.uint32(88).uint32(message.indicator);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(96).uint32(message.leverage);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Position.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Position();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.held = value;
else
delete message.held;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.markPrice = value;
else
delete message.markPrice;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.unrealized = value;
else
delete message.unrealized;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.initialMargin = value;
else
delete message.initialMargin;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fundingOwed = value;
else
delete message.fundingOwed;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.liquidationPrice = value;
else
delete message.liquidationPrice;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bankruptcyPrice = value;
else
delete message.bankruptcyPrice;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.indicator = value;
else
delete message.indicator;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Position;
})();

v1.Margin = (function() {

const Margin = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Margin.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Margin.prototype.available = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Margin.prototype.initialMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Margin.prototype.maintenanceMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Margin.prototype.level = 0;

Margin.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(8).sint64(message.equity);
if (message.available != null && $Object.hasOwnProperty.call(message, "available") && (typeof message.available === "object" ? message.available.low || message.available.high : message.available !== 0))
writer.uint32(16).sint64(message.available);
if (message.initialMargin != null && $Object.hasOwnProperty.call(message, "initialMargin") && (typeof message.initialMargin === "object" ? message.initialMargin.low || message.initialMargin.high : message.initialMargin !== 0))
writer.uint32(24).sint64(message.initialMargin);
if (message.maintenanceMargin != null && $Object.hasOwnProperty.call(message, "maintenanceMargin") && (typeof message.maintenanceMargin === "object" ? message.maintenanceMargin.low || message.maintenanceMargin.high : message.maintenanceMargin !== 0))
writer.uint32(32).sint64(message.maintenanceMargin);
if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== 0)
writer.uint32(40).int32(message.level);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Margin.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Margin();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.available = value;
else
delete message.available;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.initialMargin = value;
else
delete message.initialMargin;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.maintenanceMargin = value;
else
delete message.maintenanceMargin;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.level = value;
else
delete message.level;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Margin;
})();

v1.Contracts = (function() {

const Contracts = function (properties) {
this.contracts = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Contracts.prototype.contracts = $util.emptyArray;

Contracts.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contracts != null && message.contracts.length)
for (let i = 0; i < message.contracts.length; ++i)
$root.praya.v1.ContractInfo.encode(message.contracts[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Contracts.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Contracts();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.contracts && message.contracts.length))
message.contracts = [];
message.contracts.push($root.praya.v1.ContractInfo.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Contracts;
})();

v1.ContractInfo = (function() {

const ContractInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ContractInfo.prototype.terms = null;
ContractInfo.prototype.status = null;
ContractInfo.prototype.moneyPerTickLot = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ContractInfo.prototype.termsHash = "";

ContractInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.terms != null && $Object.hasOwnProperty.call(message, "terms"))
$root.praya.v1.ContractTerms.encode(message.terms, writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
$root.praya.v1.Status.encode(message.status, writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.moneyPerTickLot != null && $Object.hasOwnProperty.call(message, "moneyPerTickLot") && (typeof message.moneyPerTickLot === "object" ? message.moneyPerTickLot.low || message.moneyPerTickLot.high : message.moneyPerTickLot !== 0))
writer.uint32(24).int64(message.moneyPerTickLot);
if (message.termsHash != null && $Object.hasOwnProperty.call(message, "termsHash") && message.termsHash !== "")
writer.uint32(34).string(message.termsHash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ContractInfo.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ContractInfo();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
message.terms = $root.praya.v1.ContractTerms.decode(reader, reader.size(), $undefined, _depth + 1, message.terms);
continue;
}
case 2: {
if (wireType !== 2)
break;
message.status = $root.praya.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.moneyPerTickLot = value;
else
delete message.moneyPerTickLot;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.termsHash = value;
else
delete message.termsHash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ContractInfo;
})();

v1.Heartbeat = (function() {

const Heartbeat = function (properties) {
this.streams = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Heartbeat.prototype.streams = $util.emptyArray;

Heartbeat.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.streams != null && message.streams.length)
for (let i = 0; i < message.streams.length; ++i)
$root.praya.v1.StreamPosition.encode(message.streams[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Heartbeat.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Heartbeat();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.streams && message.streams.length))
message.streams = [];
message.streams.push($root.praya.v1.StreamPosition.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Heartbeat;
})();

v1.StreamPosition = (function() {

const StreamPosition = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

StreamPosition.prototype.channel = 0;
StreamPosition.prototype.contract = 0;
StreamPosition.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
StreamPosition.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

StreamPosition.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(32).int64(message.seq);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

StreamPosition.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.StreamPosition();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return StreamPosition;
})();

v1.Pong = (function() {

const Pong = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Pong.prototype.echo = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Pong.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.echo != null && $Object.hasOwnProperty.call(message, "echo") && (typeof message.echo === "object" ? message.echo.low || message.echo.high : message.echo !== 0))
writer.uint32(8).int64(message.echo);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Pong.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Pong();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.echo = value;
else
delete message.echo;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Pong;
})();

v1.GoAway = (function() {

const GoAway = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

GoAway.prototype.deadline = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
GoAway.prototype.reason = "";

GoAway.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.deadline != null && $Object.hasOwnProperty.call(message, "deadline") && (typeof message.deadline === "object" ? message.deadline.low || message.deadline.high : message.deadline !== 0))
writer.uint32(8).int64(message.deadline);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
writer.uint32(18).string(message.reason);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

GoAway.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.GoAway();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.deadline = value;
else
delete message.deadline;
continue;
}
case 2: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.reason = value;
else
delete message.reason;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return GoAway;
})();

v1.ResyncRequired = (function() {

const ResyncRequired = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ResyncRequired.prototype.channel = 0;
ResyncRequired.prototype.contract = 0;
ResyncRequired.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

ResyncRequired.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
writer.uint32(8).int32(message.channel);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(24).int64(message.account);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ResyncRequired.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ResyncRequired();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.channel = value;
else
delete message.channel;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ResyncRequired;
})();

v1.AdminResult = (function() {

const AdminResult = function (properties) {
this.events = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

AdminResult.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
AdminResult.prototype.events = $util.emptyArray;
AdminResult.prototype.more = 0;

AdminResult.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.events != null && message.events.length)
for (let i = 0; i < message.events.length; ++i)
$root.praya.v1.Event.encode(message.events[i], writer.uint32(18).fork(), _depth + 1).ldelim();
if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== 0)
writer.uint32(24).uint32(message.more);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

AdminResult.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.AdminResult();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 2)
break;
if (!(message.events && message.events.length))
message.events = [];
message.events.push($root.praya.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.more = value;
else
delete message.more;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return AdminResult;
})();

v1.Proposals = (function() {

const Proposals = function (properties) {
this.proposals = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Proposals.prototype.proposals = $util.emptyArray;

Proposals.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proposals != null && message.proposals.length)
for (let i = 0; i < message.proposals.length; ++i)
$root.praya.v1.ProposalInfo.encode(message.proposals[i], writer.uint32(10).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Proposals.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Proposals();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 2)
break;
if (!(message.proposals && message.proposals.length))
message.proposals = [];
message.proposals.push($root.praya.v1.ProposalInfo.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Proposals;
})();

v1.ProposalInfo = (function() {

const ProposalInfo = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

ProposalInfo.prototype.proposal = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposalInfo.prototype.proposer = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposalInfo.prototype.proposerName = "";
ProposalInfo.prototype.proposedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
ProposalInfo.prototype.record = null;
ProposalInfo.prototype.before = "";
ProposalInfo.prototype.current = false;

ProposalInfo.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.proposal != null && $Object.hasOwnProperty.call(message, "proposal") && (typeof message.proposal === "object" ? message.proposal.low || message.proposal.high : message.proposal !== 0))
writer.uint32(8).int64(message.proposal);
if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && (typeof message.proposer === "object" ? message.proposer.low || message.proposer.high : message.proposer !== 0))
writer.uint32(16).int64(message.proposer);
if (message.proposerName != null && $Object.hasOwnProperty.call(message, "proposerName") && message.proposerName !== "")
writer.uint32(26).string(message.proposerName);
if (message.proposedAt != null && $Object.hasOwnProperty.call(message, "proposedAt") && (typeof message.proposedAt === "object" ? message.proposedAt.low || message.proposedAt.high : message.proposedAt !== 0))
writer.uint32(32).int64(message.proposedAt);
if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
$root.praya.v1.ProposeCommand.encode(message.record, writer.uint32(42).fork(), _depth + 1).ldelim();
if (message.before != null && $Object.hasOwnProperty.call(message, "before") && message.before !== "")
writer.uint32(50).string(message.before);
if (message.current != null && $Object.hasOwnProperty.call(message, "current") && message.current !== false)
writer.uint32(56).bool(message.current);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

ProposalInfo.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.ProposalInfo();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposal = value;
else
delete message.proposal;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposer = value;
else
delete message.proposer;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.proposerName = value;
else
delete message.proposerName;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.proposedAt = value;
else
delete message.proposedAt;
continue;
}
case 5: {
if (wireType !== 2)
break;
message.record = $root.praya.v1.ProposeCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.before = value;
else
delete message.before;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.current = value;
else
delete message.current;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return ProposalInfo;
})();

v1.LeverageAck = (function() {

const LeverageAck = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

LeverageAck.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LeverageAck.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
LeverageAck.prototype.contract = 0;
LeverageAck.prototype.leverage = 0;
LeverageAck.prototype.creditsLeft = 0;

LeverageAck.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(16).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(24).uint32(message.contract);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(32).uint32(message.leverage);
if (message.creditsLeft != null && $Object.hasOwnProperty.call(message, "creditsLeft") && message.creditsLeft !== 0)
writer.uint32(40).uint32(message.creditsLeft);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

LeverageAck.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.LeverageAck();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.creditsLeft = value;
else
delete message.creditsLeft;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return LeverageAck;
})();

v1.SignatureAck = (function() {

const SignatureAck = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

SignatureAck.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
SignatureAck.prototype.contract = 0;
SignatureAck.prototype.version = 0;
SignatureAck.prototype.hash = "";

SignatureAck.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(16).uint32(message.contract);
if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
writer.uint32(24).uint32(message.version);
if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
writer.uint32(34).string(message.hash);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

SignatureAck.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.SignatureAck();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.version = value;
else
delete message.version;
continue;
}
case 4: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.hash = value;
else
delete message.hash;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return SignatureAck;
})();

v1.IndexPrice = (function() {

const IndexPrice = function (properties) {
this.inputs = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

IndexPrice.prototype.contract = 0;
IndexPrice.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPrice.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPrice.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPrice.prototype.state = 0;
IndexPrice.prototype.twiceMedian = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
IndexPrice.prototype.inputs = $util.emptyArray;
IndexPrice.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

IndexPrice.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(32).int64(message.price);
if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
writer.uint32(40).int32(message.state);
if (message.twiceMedian != null && $Object.hasOwnProperty.call(message, "twiceMedian") && (typeof message.twiceMedian === "object" ? message.twiceMedian.low || message.twiceMedian.high : message.twiceMedian !== 0))
writer.uint32(48).int64(message.twiceMedian);
if (message.inputs != null && message.inputs.length)
for (let i = 0; i < message.inputs.length; ++i)
$root.praya.v1.IndexInput.encode(message.inputs[i], writer.uint32(58).fork(), _depth + 1).ldelim();
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(64).int64(message.time);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

IndexPrice.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.IndexPrice();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.state = value;
else
delete message.state;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.twiceMedian = value;
else
delete message.twiceMedian;
continue;
}
case 7: {
if (wireType !== 2)
break;
if (!(message.inputs && message.inputs.length))
message.inputs = [];
message.inputs.push($root.praya.v1.IndexInput.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return IndexPrice;
})();

v1.MarkPrice = (function() {

const MarkPrice = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

MarkPrice.prototype.contract = 0;
MarkPrice.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.carryPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.basisPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.bookPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
MarkPrice.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

MarkPrice.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(32).int64(message.price);
if (message.carryPrice != null && $Object.hasOwnProperty.call(message, "carryPrice") && (typeof message.carryPrice === "object" ? message.carryPrice.low || message.carryPrice.high : message.carryPrice !== 0))
writer.uint32(40).int64(message.carryPrice);
if (message.basisPrice != null && $Object.hasOwnProperty.call(message, "basisPrice") && (typeof message.basisPrice === "object" ? message.basisPrice.low || message.basisPrice.high : message.basisPrice !== 0))
writer.uint32(48).int64(message.basisPrice);
if (message.bookPrice != null && $Object.hasOwnProperty.call(message, "bookPrice") && (typeof message.bookPrice === "object" ? message.bookPrice.low || message.bookPrice.high : message.bookPrice !== 0))
writer.uint32(56).int64(message.bookPrice);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(64).int64(message.time);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

MarkPrice.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.MarkPrice();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.carryPrice = value;
else
delete message.carryPrice;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.basisPrice = value;
else
delete message.basisPrice;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bookPrice = value;
else
delete message.bookPrice;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return MarkPrice;
})();

v1.Funding = (function() {

const Funding = function (properties) {
this.premiums = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Funding.prototype.contract = 0;
Funding.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.minute = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.samples = 0;
Funding.prototype.premium = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.averagePremium = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.rate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.projectedRate = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.perLot = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.cumulative = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.premiums = $util.emptyArray;
Funding.prototype.settledHour = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.nextHour = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Funding.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

Funding.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.minute != null && $Object.hasOwnProperty.call(message, "minute") && (typeof message.minute === "object" ? message.minute.low || message.minute.high : message.minute !== 0))
writer.uint32(32).int64(message.minute);
if (message.samples != null && $Object.hasOwnProperty.call(message, "samples") && message.samples !== 0)
writer.uint32(40).uint32(message.samples);
if (message.premium != null && $Object.hasOwnProperty.call(message, "premium") && (typeof message.premium === "object" ? message.premium.low || message.premium.high : message.premium !== 0))
writer.uint32(48).sint64(message.premium);
if (message.averagePremium != null && $Object.hasOwnProperty.call(message, "averagePremium") && (typeof message.averagePremium === "object" ? message.averagePremium.low || message.averagePremium.high : message.averagePremium !== 0))
writer.uint32(56).sint64(message.averagePremium);
if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && (typeof message.rate === "object" ? message.rate.low || message.rate.high : message.rate !== 0))
writer.uint32(64).sint64(message.rate);
if (message.projectedRate != null && $Object.hasOwnProperty.call(message, "projectedRate") && (typeof message.projectedRate === "object" ? message.projectedRate.low || message.projectedRate.high : message.projectedRate !== 0))
writer.uint32(72).sint64(message.projectedRate);
if (message.perLot != null && $Object.hasOwnProperty.call(message, "perLot") && (typeof message.perLot === "object" ? message.perLot.low || message.perLot.high : message.perLot !== 0))
writer.uint32(80).sint64(message.perLot);
if (message.cumulative != null && $Object.hasOwnProperty.call(message, "cumulative") && (typeof message.cumulative === "object" ? message.cumulative.low || message.cumulative.high : message.cumulative !== 0))
writer.uint32(88).sint64(message.cumulative);
if (message.premiums != null && message.premiums.length)
writer.uint32(98).sint64s(message.premiums);
if (message.settledHour != null && $Object.hasOwnProperty.call(message, "settledHour") && (typeof message.settledHour === "object" ? message.settledHour.low || message.settledHour.high : message.settledHour !== 0))
writer.uint32(104).int64(message.settledHour);
if (message.nextHour != null && $Object.hasOwnProperty.call(message, "nextHour") && (typeof message.nextHour === "object" ? message.nextHour.low || message.nextHour.high : message.nextHour !== 0))
writer.uint32(112).int64(message.nextHour);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(120).int64(message.time);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Funding.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Funding();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.minute = value;
else
delete message.minute;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.samples = value;
else
delete message.samples;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.premium = value;
else
delete message.premium;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.averagePremium = value;
else
delete message.averagePremium;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.rate = value;
else
delete message.rate;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.projectedRate = value;
else
delete message.projectedRate;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.perLot = value;
else
delete message.perLot;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cumulative = value;
else
delete message.cumulative;
continue;
}
case 12: {
if (wireType === 2) {
if (!(message.premiums && message.premiums.length))
message.premiums = [];
reader.sint64s(message.premiums);
continue;
}
if (wireType !== 0)
break;
if (!(message.premiums && message.premiums.length))
message.premiums = [];
message.premiums.push(reader.sint64());
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.settledHour = value;
else
delete message.settledHour;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.nextHour = value;
else
delete message.nextHour;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Funding;
})();

v1.FundMove = (function() {

const FundMove = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

FundMove.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundMove.prototype.fund = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundMove.prototype.tranche = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
FundMove.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

FundMove.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(8).int64(message.time);
if (message.fund != null && $Object.hasOwnProperty.call(message, "fund") && (typeof message.fund === "object" ? message.fund.low || message.fund.high : message.fund !== 0))
writer.uint32(16).sint64(message.fund);
if (message.tranche != null && $Object.hasOwnProperty.call(message, "tranche") && (typeof message.tranche === "object" ? message.tranche.low || message.tranche.high : message.tranche !== 0))
writer.uint32(24).sint64(message.tranche);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(32).sint64(message.uncovered);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

FundMove.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.FundMove();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fund = value;
else
delete message.fund;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.tranche = value;
else
delete message.tranche;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return FundMove;
})();

v1.InsuranceFund = (function() {

const InsuranceFund = function (properties) {
this.moves = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

InsuranceFund.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.fund = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.tranche = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.peak = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.alarm = false;
InsuranceFund.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
InsuranceFund.prototype.moves = $util.emptyArray;

InsuranceFund.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(8).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(16).int64(message.seq);
if (message.fund != null && $Object.hasOwnProperty.call(message, "fund") && (typeof message.fund === "object" ? message.fund.low || message.fund.high : message.fund !== 0))
writer.uint32(24).sint64(message.fund);
if (message.tranche != null && $Object.hasOwnProperty.call(message, "tranche") && (typeof message.tranche === "object" ? message.tranche.low || message.tranche.high : message.tranche !== 0))
writer.uint32(32).sint64(message.tranche);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(40).sint64(message.uncovered);
if (message.peak != null && $Object.hasOwnProperty.call(message, "peak") && (typeof message.peak === "object" ? message.peak.low || message.peak.high : message.peak !== 0))
writer.uint32(48).sint64(message.peak);
if (message.alarm != null && $Object.hasOwnProperty.call(message, "alarm") && message.alarm !== false)
writer.uint32(56).bool(message.alarm);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(64).int64(message.time);
if (message.moves != null && message.moves.length)
for (let i = 0; i < message.moves.length; ++i)
$root.praya.v1.FundMove.encode(message.moves[i], writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

InsuranceFund.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.InsuranceFund();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fund = value;
else
delete message.fund;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.tranche = value;
else
delete message.tranche;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.peak = value;
else
delete message.peak;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.alarm = value;
else
delete message.alarm;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.moves && message.moves.length))
message.moves = [];
message.moves.push($root.praya.v1.FundMove.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return InsuranceFund;
})();

v1.RoundShare = (function() {

const RoundShare = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

RoundShare.prototype.held = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RoundShare.prototype.cost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RoundShare.prototype.equity = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RoundShare.prototype.eligible = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
RoundShare.prototype.leverage = 0;
RoundShare.prototype.lots = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

RoundShare.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.held != null && $Object.hasOwnProperty.call(message, "held") && (typeof message.held === "object" ? message.held.low || message.held.high : message.held !== 0))
writer.uint32(8).sint64(message.held);
if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && (typeof message.cost === "object" ? message.cost.low || message.cost.high : message.cost !== 0))
writer.uint32(16).sint64(message.cost);
if (message.equity != null && $Object.hasOwnProperty.call(message, "equity") && (typeof message.equity === "object" ? message.equity.low || message.equity.high : message.equity !== 0))
writer.uint32(24).sint64(message.equity);
if (message.eligible != null && $Object.hasOwnProperty.call(message, "eligible") && (typeof message.eligible === "object" ? message.eligible.low || message.eligible.high : message.eligible !== 0))
writer.uint32(32).int64(message.eligible);
if (message.leverage != null && $Object.hasOwnProperty.call(message, "leverage") && message.leverage !== 0)
writer.uint32(40).uint32(message.leverage);
if (message.lots != null && $Object.hasOwnProperty.call(message, "lots") && (typeof message.lots === "object" ? message.lots.low || message.lots.high : message.lots !== 0))
writer.uint32(48).int64(message.lots);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

RoundShare.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.RoundShare();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.held = value;
else
delete message.held;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.cost = value;
else
delete message.cost;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.equity = value;
else
delete message.equity;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.eligible = value;
else
delete message.eligible;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.leverage = value;
else
delete message.leverage;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.lots = value;
else
delete message.lots;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return RoundShare;
})();

v1.DeleveragingRound = (function() {

const DeleveragingRound = function (properties) {
this.shares = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

DeleveragingRound.prototype.number = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.time = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.round = 0;
DeleveragingRound.prototype.uncovered = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.markPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.bankruptcyPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.budget = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
DeleveragingRound.prototype.shares = $util.emptyArray;

DeleveragingRound.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
writer.uint32(8).int64(message.number);
if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
writer.uint32(16).int64(message.time);
if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
writer.uint32(24).uint32(message.round);
if (message.uncovered != null && $Object.hasOwnProperty.call(message, "uncovered") && (typeof message.uncovered === "object" ? message.uncovered.low || message.uncovered.high : message.uncovered !== 0))
writer.uint32(32).int64(message.uncovered);
if (message.price != null && $Object.hasOwnProperty.call(message, "price") && (typeof message.price === "object" ? message.price.low || message.price.high : message.price !== 0))
writer.uint32(40).int64(message.price);
if (message.markPrice != null && $Object.hasOwnProperty.call(message, "markPrice") && (typeof message.markPrice === "object" ? message.markPrice.low || message.markPrice.high : message.markPrice !== 0))
writer.uint32(48).int64(message.markPrice);
if (message.bankruptcyPrice != null && $Object.hasOwnProperty.call(message, "bankruptcyPrice") && (typeof message.bankruptcyPrice === "object" ? message.bankruptcyPrice.low || message.bankruptcyPrice.high : message.bankruptcyPrice !== 0))
writer.uint32(56).sint64(message.bankruptcyPrice);
if (message.budget != null && $Object.hasOwnProperty.call(message, "budget") && (typeof message.budget === "object" ? message.budget.low || message.budget.high : message.budget !== 0))
writer.uint32(64).sint64(message.budget);
if (message.shares != null && message.shares.length)
for (let i = 0; i < message.shares.length; ++i)
$root.praya.v1.RoundShare.encode(message.shares[i], writer.uint32(74).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

DeleveragingRound.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.DeleveragingRound();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.number = value;
else
delete message.number;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.time = value;
else
delete message.time;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.round = value;
else
delete message.round;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.uncovered = value;
else
delete message.uncovered;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.price = value;
else
delete message.price;
continue;
}
case 6: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.markPrice = value;
else
delete message.markPrice;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.bankruptcyPrice = value;
else
delete message.bankruptcyPrice;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.budget = value;
else
delete message.budget;
continue;
}
case 9: {
if (wireType !== 2)
break;
if (!(message.shares && message.shares.length))
message.shares = [];
message.shares.push($root.praya.v1.RoundShare.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return DeleveragingRound;
})();

v1.Deleveraging = (function() {

const Deleveraging = function (properties) {
this.rounds = [];
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

Deleveraging.prototype.contract = 0;
Deleveraging.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraging.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
Deleveraging.prototype.rounds = $util.emptyArray;

Deleveraging.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(8).uint32(message.contract);
if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
writer.uint32(16).int64(message.epoch);
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(24).int64(message.seq);
if (message.rounds != null && message.rounds.length)
for (let i = 0; i < message.rounds.length; ++i)
$root.praya.v1.DeleveragingRound.encode(message.rounds[i], writer.uint32(34).fork(), _depth + 1).ldelim();
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

Deleveraging.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.Deleveraging();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.epoch = value;
else
delete message.epoch;
continue;
}
case 3: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 4: {
if (wireType !== 2)
break;
if (!(message.rounds && message.rounds.length))
message.rounds = [];
message.rounds.push($root.praya.v1.DeleveragingRound.decode(reader, reader.size(), $undefined, _depth + 1));
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return Deleveraging;
})();

v1.OrderPreview = (function() {

const OrderPreview = function (properties) {
if (properties)
for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
if (properties[keys[i]] != null && keys[i] !== "__proto__")
this[keys[i]] = properties[keys[i]];
};

OrderPreview.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.reason = 0;
OrderPreview.prototype.field = "";
OrderPreview.prototype.bound = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.actual = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.text = "";
OrderPreview.prototype.account = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.contract = 0;
OrderPreview.prototype.qty = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.limit = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.reduceOnly = false;
OrderPreview.prototype.sleeps = false;
OrderPreview.prototype.makerFee = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.takerFee = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.reserved = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.initialMargin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.initialMarginAfter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.available = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.availableAfter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.heldAfter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.liquidationPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.bankruptcyPrice = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.fundingPerHour = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.fundingPerHourProjected = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
OrderPreview.prototype.warning = "";

OrderPreview.encode = function (message, writer, _depth) {
if (!writer)
writer = $Writer.create();
if (_depth === $undefined)
_depth = 0;
if (_depth > $util.recursionLimit)
throw $Error("max depth exceeded");
if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
writer.uint32(8).int64(message.seq);
if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
writer.uint32(16).int32(message.reason);
if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
writer.uint32(26).string(message.field);
if (message.bound != null && $Object.hasOwnProperty.call(message, "bound") && (typeof message.bound === "object" ? message.bound.low || message.bound.high : message.bound !== 0))
writer.uint32(32).sint64(message.bound);
if (message.actual != null && $Object.hasOwnProperty.call(message, "actual") && (typeof message.actual === "object" ? message.actual.low || message.actual.high : message.actual !== 0))
writer.uint32(40).sint64(message.actual);
if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
writer.uint32(50).string(message.text);
if (message.account != null && $Object.hasOwnProperty.call(message, "account") && (typeof message.account === "object" ? message.account.low || message.account.high : message.account !== 0))
writer.uint32(56).int64(message.account);
if (message.contract != null && $Object.hasOwnProperty.call(message, "contract") && message.contract !== 0)
writer.uint32(64).uint32(message.contract);
if (message.qty != null && $Object.hasOwnProperty.call(message, "qty") && (typeof message.qty === "object" ? message.qty.low || message.qty.high : message.qty !== 0))
writer.uint32(72).int64(message.qty);
if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && (typeof message.limit === "object" ? message.limit.low || message.limit.high : message.limit !== 0))
writer.uint32(80).int64(message.limit);
if (message.reduceOnly != null && $Object.hasOwnProperty.call(message, "reduceOnly") && message.reduceOnly !== false)
writer.uint32(88).bool(message.reduceOnly);
if (message.sleeps != null && $Object.hasOwnProperty.call(message, "sleeps") && message.sleeps !== false)
writer.uint32(96).bool(message.sleeps);
if (message.makerFee != null && $Object.hasOwnProperty.call(message, "makerFee") && (typeof message.makerFee === "object" ? message.makerFee.low || message.makerFee.high : message.makerFee !== 0))
writer.uint32(104).sint64(message.makerFee);
if (message.takerFee != null && $Object.hasOwnProperty.call(message, "takerFee") && (typeof message.takerFee === "object" ? message.takerFee.low || message.takerFee.high : message.takerFee !== 0))
writer.uint32(112).sint64(message.takerFee);
if (message.reserved != null && $Object.hasOwnProperty.call(message, "reserved") && (typeof message.reserved === "object" ? message.reserved.low || message.reserved.high : message.reserved !== 0))
writer.uint32(120).int64(message.reserved);
if (message.initialMargin != null && $Object.hasOwnProperty.call(message, "initialMargin") && (typeof message.initialMargin === "object" ? message.initialMargin.low || message.initialMargin.high : message.initialMargin !== 0))
writer.uint32(128).int64(message.initialMargin);
if (message.initialMarginAfter != null && $Object.hasOwnProperty.call(message, "initialMarginAfter") && (typeof message.initialMarginAfter === "object" ? message.initialMarginAfter.low || message.initialMarginAfter.high : message.initialMarginAfter !== 0))
writer.uint32(136).int64(message.initialMarginAfter);
if (message.available != null && $Object.hasOwnProperty.call(message, "available") && (typeof message.available === "object" ? message.available.low || message.available.high : message.available !== 0))
writer.uint32(144).sint64(message.available);
if (message.availableAfter != null && $Object.hasOwnProperty.call(message, "availableAfter") && (typeof message.availableAfter === "object" ? message.availableAfter.low || message.availableAfter.high : message.availableAfter !== 0))
writer.uint32(152).sint64(message.availableAfter);
if (message.heldAfter != null && $Object.hasOwnProperty.call(message, "heldAfter") && (typeof message.heldAfter === "object" ? message.heldAfter.low || message.heldAfter.high : message.heldAfter !== 0))
writer.uint32(160).sint64(message.heldAfter);
if (message.liquidationPrice != null && $Object.hasOwnProperty.call(message, "liquidationPrice") && (typeof message.liquidationPrice === "object" ? message.liquidationPrice.low || message.liquidationPrice.high : message.liquidationPrice !== 0))
writer.uint32(168).int64(message.liquidationPrice);
if (message.bankruptcyPrice != null && $Object.hasOwnProperty.call(message, "bankruptcyPrice") && (typeof message.bankruptcyPrice === "object" ? message.bankruptcyPrice.low || message.bankruptcyPrice.high : message.bankruptcyPrice !== 0))
writer.uint32(176).int64(message.bankruptcyPrice);
if (message.fundingPerHour != null && $Object.hasOwnProperty.call(message, "fundingPerHour") && (typeof message.fundingPerHour === "object" ? message.fundingPerHour.low || message.fundingPerHour.high : message.fundingPerHour !== 0))
writer.uint32(184).sint64(message.fundingPerHour);
if (message.fundingPerHourProjected != null && $Object.hasOwnProperty.call(message, "fundingPerHourProjected") && (typeof message.fundingPerHourProjected === "object" ? message.fundingPerHourProjected.low || message.fundingPerHourProjected.high : message.fundingPerHourProjected !== 0))
writer.uint32(192).sint64(message.fundingPerHourProjected);
if (message.warning != null && $Object.hasOwnProperty.call(message, "warning") && message.warning !== "")
writer.uint32(202).string(message.warning);
if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
for (let i = 0; i < message.$unknowns.length; ++i)
writer.raw(message.$unknowns[i]);
return writer;
};

OrderPreview.decode = function (reader, length, _end, _depth, _target) {
if (!(reader instanceof $Reader))
reader = $Reader.create(reader);
if (_depth === $undefined)
_depth = 0;
if (_depth > $Reader.recursionLimit)
throw $Error("max depth exceeded");
let end, message, value;
if (length === $undefined)
end = reader.len;
else {
end = reader.pos + length;
if (end > reader.len)
throw $RangeError("index out of range");
length = reader.len;
reader.len = end;
}
message = _target || new $root.praya.v1.OrderPreview();
while (reader.pos < end) {
let start = reader.pos;
let tag = reader.tag();
if (tag === _end) {
_end = $undefined;
break;
}
let wireType = tag & 7;
switch (tag >>>= 3) {
case 1: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.seq = value;
else
delete message.seq;
continue;
}
case 2: {
if (wireType !== 0)
break;
if (value = reader.int32())
message.reason = value;
else
delete message.reason;
continue;
}
case 3: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.field = value;
else
delete message.field;
continue;
}
case 4: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.bound = value;
else
delete message.bound;
continue;
}
case 5: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.actual = value;
else
delete message.actual;
continue;
}
case 6: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.text = value;
else
delete message.text;
continue;
}
case 7: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.account = value;
else
delete message.account;
continue;
}
case 8: {
if (wireType !== 0)
break;
if (value = reader.uint32())
message.contract = value;
else
delete message.contract;
continue;
}
case 9: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.qty = value;
else
delete message.qty;
continue;
}
case 10: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.limit = value;
else
delete message.limit;
continue;
}
case 11: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.reduceOnly = value;
else
delete message.reduceOnly;
continue;
}
case 12: {
if (wireType !== 0)
break;
if (value = reader.bool())
message.sleeps = value;
else
delete message.sleeps;
continue;
}
case 13: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.makerFee = value;
else
delete message.makerFee;
continue;
}
case 14: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.takerFee = value;
else
delete message.takerFee;
continue;
}
case 15: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.reserved = value;
else
delete message.reserved;
continue;
}
case 16: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.initialMargin = value;
else
delete message.initialMargin;
continue;
}
case 17: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.initialMarginAfter = value;
else
delete message.initialMarginAfter;
continue;
}
case 18: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.available = value;
else
delete message.available;
continue;
}
case 19: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.availableAfter = value;
else
delete message.availableAfter;
continue;
}
case 20: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.heldAfter = value;
else
delete message.heldAfter;
continue;
}
case 21: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.liquidationPrice = value;
else
delete message.liquidationPrice;
continue;
}
case 22: {
if (wireType !== 0)
break;
if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
message.bankruptcyPrice = value;
else
delete message.bankruptcyPrice;
continue;
}
case 23: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fundingPerHour = value;
else
delete message.fundingPerHour;
continue;
}
case 24: {
if (wireType !== 0)
break;
if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
message.fundingPerHourProjected = value;
else
delete message.fundingPerHourProjected;
continue;
}
case 25: {
if (wireType !== 2)
break;
if ((value = reader.stringVerify()).length)
message.warning = value;
else
delete message.warning;
continue;
}
}
reader.skipType(wireType, _depth, tag);
if (!reader.discardUnknown) {
$util.makeProp(message, "$unknowns", false);
(message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
}
}
if (length !== $undefined) {
if (reader.pos !== end)
throw $RangeError("index out of range");
reader.len = length;
}
if (_end !== $undefined)
throw $Error("missing end group");
return message;
};

return OrderPreview;
})();

return v1;
})();

return praya;
})();

export {
$root as default
};
