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

            let $oneOfFields;

            $Object.defineProperty(ClientMessage.prototype, "request", {
                get: $util.oneOfGetter($oneOfFields = ["logOn", "placeOrder", "amendOrder", "cancelOrder", "massCancel", "batch", "subscribe", "unsubscribe", "ping", "getContracts", "getAccount", "getGate", "adminCommand"]),
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

        v1.Channel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CHANNEL_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CHANNEL_BOOK_RAW"] = 1;
            values[valuesById[2] = "CHANNEL_BOOK_100MS"] = 2;
            values[valuesById[3] = "CHANNEL_BOOK_L3"] = 3;
            values[valuesById[4] = "CHANNEL_BBO"] = 4;
            values[valuesById[5] = "CHANNEL_TRADES"] = 5;
            values[valuesById[6] = "CHANNEL_TICKER"] = 6;
            values[valuesById[7] = "CHANNEL_FUNDING"] = 7;
            values[valuesById[8] = "CHANNEL_LIQUIDATIONS"] = 8;
            values[valuesById[9] = "CHANNEL_STATUS"] = 9;
            values[valuesById[10] = "CHANNEL_CANDLES"] = 10;
            values[valuesById[11] = "CHANNEL_ACCOUNT"] = 11;
            values[valuesById[12] = "CHANNEL_DROP_COPY"] = 12;
            return values;
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

            let $oneOfFields;

            $Object.defineProperty(Command.prototype, "command", {
                get: $util.oneOfGetter($oneOfFields = ["placeOrder", "amendOrder", "cancelOrder", "massCancel", "batch", "tick", "setIndexPrice", "setMarkPrice", "listContract", "approveContract", "setContractState", "registerParticipant", "classifyInvestor", "suspendParticipant", "declareGroup", "setExposureLimit", "registerTrader", "assessTrader", "registerKey", "revokeKey", "publishRulebook", "publishDisclosure", "acceptRulebook", "acknowledgeDisclosure", "authorizeAffiliate", "suspendAffiliate", "openAccount", "deposit", "withdraw", "transfer", "countRefusals"]),
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

        v1.Side = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SIDE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SIDE_BUY"] = 1;
            values[valuesById[2] = "SIDE_SELL"] = 2;
            return values;
        })();

        v1.OrderType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ORDER_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ORDER_TYPE_MARKET"] = 1;
            values[valuesById[2] = "ORDER_TYPE_LIMIT"] = 2;
            values[valuesById[3] = "ORDER_TYPE_STOP_MARKET"] = 3;
            values[valuesById[4] = "ORDER_TYPE_STOP_LIMIT"] = 4;
            values[valuesById[5] = "ORDER_TYPE_TAKE_PROFIT_MARKET"] = 5;
            values[valuesById[6] = "ORDER_TYPE_TAKE_PROFIT_LIMIT"] = 6;
            return values;
        })();

        v1.TimeInForce = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TIME_IN_FORCE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TIME_IN_FORCE_GOOD_TILL_CANCEL"] = 1;
            values[valuesById[2] = "TIME_IN_FORCE_GOOD_TILL_TIME"] = 2;
            values[valuesById[3] = "TIME_IN_FORCE_IMMEDIATE_OR_CANCEL"] = 3;
            values[valuesById[4] = "TIME_IN_FORCE_FILL_OR_KILL"] = 4;
            return values;
        })();

        v1.PostOnly = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "POST_ONLY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "POST_ONLY_OFF"] = 1;
            values[valuesById[2] = "POST_ONLY_REJECT"] = 2;
            values[valuesById[3] = "POST_ONLY_SLIDE"] = 3;
            return values;
        })();

        v1.SelfTrade = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SELF_TRADE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SELF_TRADE_CANCEL_TAKER"] = 1;
            values[valuesById[2] = "SELF_TRADE_CANCEL_MAKER"] = 2;
            values[valuesById[3] = "SELF_TRADE_CANCEL_BOTH"] = 3;
            values[valuesById[4] = "SELF_TRADE_DECREMENT"] = 4;
            return values;
        })();

        v1.TriggerOn = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRIGGER_ON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TRIGGER_ON_MARK"] = 1;
            values[valuesById[2] = "TRIGGER_ON_INDEX"] = 2;
            values[valuesById[3] = "TRIGGER_ON_LAST"] = 3;
            return values;
        })();

        v1.Cause = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CAUSE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CAUSE_ORDER"] = 1;
            values[valuesById[2] = "CAUSE_LIQUIDATION"] = 2;
            values[valuesById[3] = "CAUSE_DELEVERAGING"] = 3;
            values[valuesById[4] = "CAUSE_AUCTION"] = 4;
            values[valuesById[5] = "CAUSE_SETTLEMENT"] = 5;
            return values;
        })();

        v1.ContractState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTRACT_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CONTRACT_STATE_DRAFT"] = 1;
            values[valuesById[2] = "CONTRACT_STATE_APPROVED"] = 2;
            values[valuesById[3] = "CONTRACT_STATE_LIVE"] = 3;
            values[valuesById[4] = "CONTRACT_STATE_CANCEL_ONLY"] = 4;
            values[valuesById[5] = "CONTRACT_STATE_AUCTION"] = 5;
            values[valuesById[6] = "CONTRACT_STATE_HALTED"] = 6;
            values[valuesById[7] = "CONTRACT_STATE_REDUCE_ONLY"] = 7;
            values[valuesById[8] = "CONTRACT_STATE_DELISTED"] = 8;
            values[valuesById[9] = "CONTRACT_STATE_RECORDED"] = 9;
            return values;
        })();

        v1.IndexState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INDEX_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "INDEX_STATE_NORMAL"] = 1;
            values[valuesById[2] = "INDEX_STATE_DEGRADED"] = 2;
            values[valuesById[3] = "INDEX_STATE_HALTED"] = 3;
            return values;
        })();

        v1.Role = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ROLE_CLIENT"] = 1;
            values[valuesById[2] = "ROLE_AFFILIATE"] = 2;
            return values;
        })();

        v1.InvestorClass = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INVESTOR_CLASS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "INVESTOR_CLASS_RETAIL"] = 1;
            values[valuesById[2] = "INVESTOR_CLASS_INSTITUTIONAL"] = 2;
            values[valuesById[3] = "INVESTOR_CLASS_INDIVIDUAL"] = 3;
            values[valuesById[4] = "INVESTOR_CLASS_CORPORATION"] = 4;
            values[valuesById[5] = "INVESTOR_CLASS_TRUST_CORPORATION"] = 5;
            values[valuesById[6] = "INVESTOR_CLASS_HOLDING_COMPANY"] = 6;
            return values;
        })();

        v1.KnowledgeBasis = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "KNOWLEDGE_BASIS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "KNOWLEDGE_BASIS_SELF_DECLARED"] = 1;
            values[valuesById[2] = "KNOWLEDGE_BASIS_TRAINING"] = 2;
            values[valuesById[3] = "KNOWLEDGE_BASIS_WORK_EXPERIENCE"] = 3;
            values[valuesById[4] = "KNOWLEDGE_BASIS_TRADING_EXPERIENCE"] = 4;
            return values;
        })();

        v1.Scope = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SCOPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SCOPE_READ"] = 1;
            values[valuesById[2] = "SCOPE_TRADE"] = 2;
            values[valuesById[4] = "SCOPE_TRANSFER"] = 4;
            values[valuesById[8] = "SCOPE_ADMIN"] = 8;
            return values;
        })();

        v1.KeyAlgorithm = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "KEY_ALGORITHM_UNSPECIFIED"] = 0;
            values[valuesById[1] = "KEY_ALGORITHM_ED25519"] = 1;
            values[valuesById[2] = "KEY_ALGORITHM_HMAC_SHA256"] = 2;
            return values;
        })();

        v1.BalanceReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BALANCE_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "BALANCE_REASON_DEPOSIT"] = 1;
            values[valuesById[2] = "BALANCE_REASON_WITHDRAWAL"] = 2;
            values[valuesById[3] = "BALANCE_REASON_TRANSFER_IN"] = 3;
            values[valuesById[4] = "BALANCE_REASON_TRANSFER_OUT"] = 4;
            values[valuesById[5] = "BALANCE_REASON_FUNDING"] = 5;
            values[valuesById[6] = "BALANCE_REASON_INSURANCE"] = 6;
            return values;
        })();

        v1.CancelReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CANCEL_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CANCEL_REASON_REQUESTED"] = 1;
            values[valuesById[2] = "CANCEL_REASON_MASS_CANCEL"] = 2;
            values[valuesById[3] = "CANCEL_REASON_SELF_TRADE"] = 3;
            values[valuesById[4] = "CANCEL_REASON_REDUCE_ONLY"] = 4;
            values[valuesById[5] = "CANCEL_REASON_IMMEDIATE_OR_CANCEL"] = 5;
            values[valuesById[6] = "CANCEL_REASON_EXPIRED"] = 6;
            values[valuesById[7] = "CANCEL_REASON_ELIGIBILITY_LAPSED"] = 7;
            values[valuesById[8] = "CANCEL_REASON_CONTRACT_STATE"] = 8;
            values[valuesById[9] = "CANCEL_REASON_MARGIN"] = 9;
            values[valuesById[10] = "CANCEL_REASON_TRIGGER_REFUSED"] = 10;
            values[valuesById[11] = "CANCEL_REASON_AFFILIATE_SUSPENDED"] = 11;
            return values;
        })();

        v1.ReduceReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REDUCE_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REDUCE_REASON_SELF_TRADE"] = 1;
            values[valuesById[2] = "REDUCE_REASON_REDUCE_ONLY"] = 2;
            return values;
        })();

        v1.MarginLevel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MARGIN_LEVEL_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MARGIN_LEVEL_HEALTHY"] = 1;
            values[valuesById[2] = "MARGIN_LEVEL_REDUCING_ONLY"] = 2;
            values[valuesById[3] = "MARGIN_LEVEL_WARNING"] = 3;
            values[valuesById[4] = "MARGIN_LEVEL_BELOW_MAINTENANCE"] = 4;
            return values;
        })();

        v1.EligibilityPart = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ELIGIBILITY_PART_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ELIGIBILITY_PART_PROFESSIONAL"] = 1;
            values[valuesById[2] = "ELIGIBILITY_PART_EVIDENCE"] = 2;
            values[valuesById[3] = "ELIGIBILITY_PART_SUSPENSION"] = 3;
            values[valuesById[4] = "ELIGIBILITY_PART_KNOWLEDGE"] = 4;
            values[valuesById[5] = "ELIGIBILITY_PART_RULEBOOK"] = 5;
            values[valuesById[6] = "ELIGIBILITY_PART_DISCLOSURE"] = 6;
            values[valuesById[7] = "ELIGIBILITY_PART_AFFILIATE_AUTHORIZATION"] = 7;
            values[valuesById[8] = "ELIGIBILITY_PART_KEY"] = 8;
            return values;
        })();

        v1.CommandKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COMMAND_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "COMMAND_KIND_PLACE_ORDER"] = 1;
            values[valuesById[2] = "COMMAND_KIND_AMEND_ORDER"] = 2;
            values[valuesById[3] = "COMMAND_KIND_CANCEL_ORDER"] = 3;
            values[valuesById[4] = "COMMAND_KIND_MASS_CANCEL"] = 4;
            values[valuesById[5] = "COMMAND_KIND_BATCH"] = 5;
            values[valuesById[6] = "COMMAND_KIND_TICK"] = 6;
            values[valuesById[7] = "COMMAND_KIND_SET_INDEX_PRICE"] = 7;
            values[valuesById[8] = "COMMAND_KIND_SET_MARK_PRICE"] = 8;
            values[valuesById[9] = "COMMAND_KIND_LIST_CONTRACT"] = 9;
            values[valuesById[10] = "COMMAND_KIND_APPROVE_CONTRACT"] = 10;
            values[valuesById[11] = "COMMAND_KIND_SET_CONTRACT_STATE"] = 11;
            values[valuesById[12] = "COMMAND_KIND_REGISTER_PARTICIPANT"] = 12;
            values[valuesById[13] = "COMMAND_KIND_CLASSIFY_INVESTOR"] = 13;
            values[valuesById[14] = "COMMAND_KIND_SUSPEND_PARTICIPANT"] = 14;
            values[valuesById[15] = "COMMAND_KIND_DECLARE_GROUP"] = 15;
            values[valuesById[16] = "COMMAND_KIND_SET_EXPOSURE_LIMIT"] = 16;
            values[valuesById[17] = "COMMAND_KIND_REGISTER_TRADER"] = 17;
            values[valuesById[18] = "COMMAND_KIND_ASSESS_TRADER"] = 18;
            values[valuesById[19] = "COMMAND_KIND_REGISTER_KEY"] = 19;
            values[valuesById[20] = "COMMAND_KIND_REVOKE_KEY"] = 20;
            values[valuesById[21] = "COMMAND_KIND_PUBLISH_RULEBOOK"] = 21;
            values[valuesById[22] = "COMMAND_KIND_PUBLISH_DISCLOSURE"] = 22;
            values[valuesById[23] = "COMMAND_KIND_ACCEPT_RULEBOOK"] = 23;
            values[valuesById[24] = "COMMAND_KIND_ACKNOWLEDGE_DISCLOSURE"] = 24;
            values[valuesById[25] = "COMMAND_KIND_AUTHORIZE_AFFILIATE"] = 25;
            values[valuesById[26] = "COMMAND_KIND_SUSPEND_AFFILIATE"] = 26;
            values[valuesById[27] = "COMMAND_KIND_OPEN_ACCOUNT"] = 27;
            values[valuesById[28] = "COMMAND_KIND_DEPOSIT"] = 28;
            values[valuesById[29] = "COMMAND_KIND_WITHDRAW"] = 29;
            values[valuesById[30] = "COMMAND_KIND_TRANSFER"] = 30;
            values[valuesById[31] = "COMMAND_KIND_COUNT_REFUSALS"] = 31;
            return values;
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

            let $oneOfFields;

            $Object.defineProperty(Event.prototype, "event", {
                get: $util.oneOfGetter($oneOfFields = ["orderAccepted", "orderRejected", "fill", "orderRested", "orderCanceled", "orderExpired", "orderReduced", "orderReplaced", "orderDuplicate", "orderTriggered", "massCanceled", "commandRejected", "balanceChanged", "moneyDuplicate", "marginLevelChanged", "positionSettled", "shortfallCovered", "indexPriceSet", "markPriceSet", "contractListed", "contractApproved", "contractStateChanged", "participantRegistered", "investorClassified", "participantSuspended", "groupDeclared", "exposureLimitSet", "traderRegistered", "traderAssessed", "keyRegistered", "keyRevoked", "rulebookPublished", "disclosurePublished", "rulebookAccepted", "disclosureAcknowledged", "affiliateAuthorized", "affiliateSuspended", "accountOpened", "refusalsCounted", "eligibilityExpiring", "eligibilityLapsed"]),
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

        v1.IndexPriceSet = (function() {

            const IndexPriceSet = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IndexPriceSet.prototype.contract = 0;
            IndexPriceSet.prototype.price = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            IndexPriceSet.prototype.state = 0;

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

        v1.RejectReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REJECT_REASON_UNSPECIFIED"] = 0;
            values[valuesById[100] = "REJECT_REASON_MALFORMED"] = 100;
            values[valuesById[101] = "REJECT_REASON_NOT_LOGGED_ON"] = 101;
            values[valuesById[102] = "REJECT_REASON_AUTHENTICATION_FAILED"] = 102;
            values[valuesById[103] = "REJECT_REASON_RATE_LIMITED"] = 103;
            values[valuesById[104] = "REJECT_REASON_SCOPE_MISSING"] = 104;
            values[valuesById[105] = "REJECT_REASON_UNSUPPORTED"] = 105;
            values[valuesById[106] = "REJECT_REASON_SUBSCRIPTION_LIMIT"] = 106;
            values[valuesById[107] = "REJECT_REASON_ACCOUNT_NOT_YOURS"] = 107;
            values[valuesById[108] = "REJECT_REASON_GOING_AWAY"] = 108;
            values[valuesById[109] = "REJECT_REASON_UNKNOWN_CHANNEL"] = 109;
            values[valuesById[110] = "REJECT_REASON_RESUME_TOO_OLD"] = 110;
            values[valuesById[111] = "REJECT_REASON_CONNECTION_LIMIT"] = 111;
            values[valuesById[112] = "REJECT_REASON_LOG_ON_EXPIRED"] = 112;
            values[valuesById[200] = "REJECT_REASON_TRADER_UNIDENTIFIED"] = 200;
            values[valuesById[201] = "REJECT_REASON_TRADER_NOT_OF_PARTICIPANT"] = 201;
            values[valuesById[202] = "REJECT_REASON_KEY_REVOKED"] = 202;
            values[valuesById[203] = "REJECT_REASON_KEY_EXPIRED"] = 203;
            values[valuesById[204] = "REJECT_REASON_KEY_SCOPE"] = 204;
            values[valuesById[210] = "REJECT_REASON_CONTRACT_UNKNOWN"] = 210;
            values[valuesById[211] = "REJECT_REASON_CONTRACT_NOT_APPROVED"] = 211;
            values[valuesById[212] = "REJECT_REASON_CONTRACT_STATE"] = 212;
            values[valuesById[220] = "REJECT_REASON_NOT_PROFESSIONAL"] = 220;
            values[valuesById[221] = "REJECT_REASON_PROFESSIONAL_EXPIRED"] = 221;
            values[valuesById[222] = "REJECT_REASON_PROFESSIONAL_SUSPENDED"] = 222;
            values[valuesById[223] = "REJECT_REASON_EVIDENCE_MISSING"] = 223;
            values[valuesById[224] = "REJECT_REASON_EVIDENCE_EXPIRED"] = 224;
            values[valuesById[230] = "REJECT_REASON_KNOWLEDGE_MISSING"] = 230;
            values[valuesById[231] = "REJECT_REASON_KNOWLEDGE_SELF_DECLARED"] = 231;
            values[valuesById[232] = "REJECT_REASON_KNOWLEDGE_SELF_ASSESSED"] = 232;
            values[valuesById[233] = "REJECT_REASON_KNOWLEDGE_EXPIRED"] = 233;
            values[valuesById[240] = "REJECT_REASON_RULEBOOK_NOT_ACCEPTED"] = 240;
            values[valuesById[241] = "REJECT_REASON_DISCLOSURE_NOT_ACKNOWLEDGED"] = 241;
            values[valuesById[250] = "REJECT_REASON_AFFILIATE_NOT_PERMITTED"] = 250;
            values[valuesById[251] = "REJECT_REASON_AFFILIATE_NOT_AUTHORIZED"] = 251;
            values[valuesById[252] = "REJECT_REASON_AFFILIATE_SUSPENDED"] = 252;
            values[valuesById[253] = "REJECT_REASON_AFFILIATE_MUST_MAKE"] = 253;
            values[valuesById[254] = "REJECT_REASON_PARTICIPANT_BLOCKED"] = 254;
            values[valuesById[260] = "REJECT_REASON_PARTICIPANT_LIMIT"] = 260;
            values[valuesById[261] = "REJECT_REASON_GROUP_LIMIT"] = 261;
            values[valuesById[262] = "REJECT_REASON_POSITION_LIMIT"] = 262;
            values[valuesById[263] = "REJECT_REASON_OPEN_INTEREST_LIMIT"] = 263;
            values[valuesById[300] = "REJECT_REASON_PRICE_INVALID"] = 300;
            values[valuesById[301] = "REJECT_REASON_QTY_INVALID"] = 301;
            values[valuesById[302] = "REJECT_REASON_SIDE_INVALID"] = 302;
            values[valuesById[303] = "REJECT_REASON_TYPE_INVALID"] = 303;
            values[valuesById[304] = "REJECT_REASON_TIME_IN_FORCE_INVALID"] = 304;
            values[valuesById[305] = "REJECT_REASON_EXPIRY_INVALID"] = 305;
            values[valuesById[306] = "REJECT_REASON_DISPLAY_QTY_INVALID"] = 306;
            values[valuesById[307] = "REJECT_REASON_POST_ONLY_INVALID"] = 307;
            values[valuesById[308] = "REJECT_REASON_SELF_TRADE_INVALID"] = 308;
            values[valuesById[309] = "REJECT_REASON_TRIGGER_INVALID"] = 309;
            values[valuesById[310] = "REJECT_REASON_TAG_INVALID"] = 310;
            values[valuesById[311] = "REJECT_REASON_CLIENT_ORDER_ID_INVALID"] = 311;
            values[valuesById[312] = "REJECT_REASON_BATCH_INVALID"] = 312;
            values[valuesById[313] = "REJECT_REASON_FIELD_INVALID"] = 313;
            values[valuesById[400] = "REJECT_REASON_NO_MARK"] = 400;
            values[valuesById[401] = "REJECT_REASON_INDEX_HALTED"] = 401;
            values[valuesById[402] = "REJECT_REASON_TRIGGER_ALREADY_TRUE"] = 402;
            values[valuesById[403] = "REJECT_REASON_ENTRY_BAND"] = 403;
            values[valuesById[404] = "REJECT_REASON_POST_ONLY_WOULD_TAKE"] = 404;
            values[valuesById[405] = "REJECT_REASON_NOT_FILLABLE"] = 405;
            values[valuesById[406] = "REJECT_REASON_REDUCE_ONLY_NOTHING"] = 406;
            values[valuesById[407] = "REJECT_REASON_LATE"] = 407;
            values[valuesById[408] = "REJECT_REASON_PROTECTION_BAND"] = 408;
            values[valuesById[500] = "REJECT_REASON_ORDER_SIZE"] = 500;
            values[valuesById[501] = "REJECT_REASON_OPEN_ORDERS"] = 501;
            values[valuesById[502] = "REJECT_REASON_ORDERS_FULL"] = 502;
            values[valuesById[503] = "REJECT_REASON_CLIENT_ORDER_IDS_FULL"] = 503;
            values[valuesById[600] = "REJECT_REASON_INSUFFICIENT_MARGIN"] = 600;
            values[valuesById[601] = "REJECT_REASON_BELOW_INITIAL_MARGIN"] = 601;
            values[valuesById[602] = "REJECT_REASON_EQUITY_BELOW_ZERO"] = 602;
            values[valuesById[700] = "REJECT_REASON_ORDER_UNKNOWN"] = 700;
            values[valuesById[701] = "REJECT_REASON_CLIENT_ORDER_ID_MISMATCH"] = 701;
            values[valuesById[702] = "REJECT_REASON_AMEND_QTY_FILLED"] = 702;
            values[valuesById[703] = "REJECT_REASON_AMEND_NOT_ALLOWED"] = 703;
            values[valuesById[704] = "REJECT_REASON_DUPLICATE"] = 704;
            values[valuesById[800] = "REJECT_REASON_ALREADY_EXISTS"] = 800;
            values[valuesById[801] = "REJECT_REASON_PARTICIPANT_UNKNOWN"] = 801;
            values[valuesById[802] = "REJECT_REASON_TRADER_UNKNOWN"] = 802;
            values[valuesById[803] = "REJECT_REASON_ACCOUNT_UNKNOWN"] = 803;
            values[valuesById[804] = "REJECT_REASON_KEY_UNKNOWN"] = 804;
            values[valuesById[805] = "REJECT_REASON_ACCOUNTS_FULL"] = 805;
            values[valuesById[806] = "REJECT_REASON_TERMS_INVALID"] = 806;
            values[valuesById[807] = "REJECT_REASON_TERMS_HASH_MISMATCH"] = 807;
            values[valuesById[808] = "REJECT_REASON_TRANSITION_INVALID"] = 808;
            values[valuesById[809] = "REJECT_REASON_REFERENCE_MISMATCH"] = 809;
            values[valuesById[810] = "REJECT_REASON_INSUFFICIENT_AVAILABLE"] = 810;
            values[valuesById[811] = "REJECT_REASON_CURRENCY_NOT_ELIGIBLE"] = 811;
            values[valuesById[812] = "REJECT_REASON_CONTRACT_STILL_TRADING"] = 812;
            values[valuesById[813] = "REJECT_REASON_APPROVAL_MISSING"] = 813;
            values[valuesById[814] = "REJECT_REASON_EVIDENCE_INVALID"] = 814;
            values[valuesById[815] = "REJECT_REASON_OVERSEER_MISSING"] = 815;
            values[valuesById[816] = "REJECT_REASON_IDENTITY_CONFLICT"] = 816;
            values[valuesById[817] = "REJECT_REASON_PARTICIPANTS_FULL"] = 817;
            values[valuesById[818] = "REJECT_REASON_VENUE_MISMATCH"] = 818;
            values[valuesById[819] = "REJECT_REASON_NOT_SETTLED"] = 819;
            return values;
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

            let $oneOfFields;

            $Object.defineProperty(ServerMessage.prototype, "message", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "logOnResult", "orderAck", "batchAck", "massCancelAck", "reject", "accountEvent", "bookDelta", "bbo", "trades", "bookSnapshot", "bookDigest", "heartbeat", "subscribed", "unsubscribed", "accountSnapshot", "contracts", "gate", "status", "pong", "goAway", "resyncRequired", "adminResult"]),
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

        v1.OrderOutcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ORDER_OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ORDER_OUTCOME_ACCEPTED"] = 1;
            values[valuesById[2] = "ORDER_OUTCOME_DUPLICATE"] = 2;
            values[valuesById[3] = "ORDER_OUTCOME_AMENDED"] = 3;
            values[valuesById[4] = "ORDER_OUTCOME_CANCELED"] = 4;
            return values;
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

            let $oneOfFields;

            $Object.defineProperty(AccountEvent.prototype, "event", {
                get: $util.oneOfGetter($oneOfFields = ["orderAccepted", "orderRejected", "ownFill", "orderRested", "orderCanceled", "orderExpired", "orderReduced", "orderReplaced", "orderDuplicate", "orderTriggered", "massCanceled", "balanceChanged", "marginLevelChanged", "positionSettled"]),
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

        v1.Liquidity = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LIQUIDITY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LIQUIDITY_MAKER"] = 1;
            values[valuesById[2] = "LIQUIDITY_TAKER"] = 2;
            return values;
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

        return v1;
    })();

    return praya;
})();

export {
  $root as default
};
