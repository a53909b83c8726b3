// What one does with Twilio's library for Node, on the stand-in that node-sdk.sh has started.
import assert from "node:assert/strict";
import twilio from "twilio";

const env = process.env;
const client = twilio(env.TWILIO_API_KEY, env.TWILIO_API_SECRET, { accountSid: env.TWILIO_ACCOUNT_SID });
client.video.baseUrl = env.TWILIO_VIDEO_URL;
const video = client.video.v1;

const stories = {
  async "lists the recordings of all pages"() {
    const recordings = await video.recordings.list({ pageSize: 20 });
    assert.equal(recordings.length, 125);
    assert.equal(new Set(recordings.map((recording) => recording.sid)).size, 125);
    const failed = await video.recordings.list({ status: "failed" });
    assert.deepEqual(failed.map((recording) => recording.status), ["failed"]);
  },

  async "filters by date"() {
    const all = await video.recordings.list();
    const newest = all[0].dateCreated;
    const before = await video.recordings.list({ dateCreatedBefore: newest });
    assert.ok(before.length < all.length);
    assert.ok(before.every((recording) => recording.dateCreated < newest));
  },

  async "finds the media of a recording"() {
    const [recording] = await video.recordings.list({ status: "completed", limit: 1 });
    const response = await client.request({ method: "get", uri: recording.links.media, allowRedirects: false });
    const link = response.body.redirect_to ?? JSON.parse(response.body).redirect_to;
    const media = await fetch(link);
    assert.equal((await media.arrayBuffer()).byteLength, recording.size);
  },

  async "deletes a recording, once"() {
    const [recording] = await video.recordings.list({ status: "completed", limit: 1 });
    assert.equal(await recording.remove(), true);
    assert.equal((await recording.fetch()).status, "deleted");
    await assert.rejects(recording.remove(), (error) => error.status >= 400);
  },

  async "creates, finds and completes a room"() {
    const room = await video.rooms.create({ uniqueName: "node", maxParticipants: 4, type: "group" });
    assert.equal((await video.rooms("node").fetch()).sid, room.sid);
    assert.deepEqual(await room.participants().list(), []);
    assert.equal((await room.update({ status: "completed" })).status, "completed");
    await assert.rejects(video.rooms.create({ type: "odd" }), (error) => error.status === 400);
  },

  async "orders a composition of a completed room"() {
    const [room] = await video.rooms.list({ status: "completed", limit: 1 });
    const composition = await video.compositions.create({ roomSid: room.sid, audioSources: ["*"], format: "mp4" });
    assert.equal(composition.status, "enqueued");
    assert.equal((await video.compositions(composition.sid).fetch()).roomSid, room.sid);
  },

  async "gets an error with a code for what is unknown"() {
    const sid = "RT" + "0".repeat(32);
    await assert.rejects(video.recordings(sid).fetch(), (error) => error.status === 404 && error.code === 20404);
  },
};

for (const [name, story] of Object.entries(stories)) {
  await story();
  console.log("passed: " + name);
}
